package dev.tuneready.core;

import java.util.Locale;

/** The worst severity found, of a module or of the dataset. */
public enum Verdict {
  PASS,

  /** Nothing was found, but a check met a bug, or there was no record to judge. */
  UNKNOWN,
  WARN,
  FAIL;

  public Verdict worst(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
