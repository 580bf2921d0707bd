package dev.tuneready.core;

import java.util.Locale;

/** What a finding is worth, the mildest first. */
public enum Severity {
  INFO,
  WARN,
  FAIL;

  public Verdict verdict() {
    return switch (this) {
      case INFO -> Verdict.PASS;
      case WARN -> Verdict.WARN;
      case FAIL -> Verdict.FAIL;
    };
  }

  /** As people type and read it: {@code info}, {@code warn}, {@code fail}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
