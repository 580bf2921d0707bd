package dev.tuneready.core;

import java.util.Locale;

/** How a fact about a target is known, the surest first; nothing unsure may fail a dataset. */
public enum Confidence {
  CONFIRMED("read in the named source", Severity.FAIL),
  EXECUTED("seen in a run of the target's own checker", Severity.FAIL),
  INFERRED("inferred from source code, not run", Severity.WARN),
  REPORTED("reported by a third party", Severity.WARN),
  REMEMBERED("from memory, not confirmed", Severity.INFO);

  private final String meaning;
  private final Severity highest;

  Confidence(String meaning, Severity highest) {
    this.meaning = meaning;
    this.highest = highest;
  }

  public String meaning() {
    return meaning;
  }

  /** The most that a finding may be worth that rests on such a fact. */
  public Severity highest() {
    return highest;
  }

  /** As it stands in a target file: {@code confirmed}, {@code inferred}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
