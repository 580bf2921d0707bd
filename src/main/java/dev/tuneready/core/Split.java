package dev.tuneready.core;

import java.util.List;
import java.util.Locale;

/**
 * What a file is for: to train on, to validate on, or to be kept out of both, such as an evaluation
 * set.
 */
public enum Split {
  TRAIN,
  VALIDATION,
  AGAINST;

  /** The parts of a dataset. */
  public static final List<Split> INSIDE = List.of(TRAIN, VALIDATION);

  /** Whether it is part of the dataset; what is not is only compared with it. */
  public boolean inside() {
    return this != AGAINST;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
