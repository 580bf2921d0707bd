package dev.tuneready.core;

import java.util.Locale;

/** What a file is for: to train on, or to validate on. */
public enum Split {
  TRAIN,
  VALIDATION;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
