package dev.tuneready.core;

import java.util.List;

/**
 * One class and its page: one rule, or a few that are judged together. Has no state; equal checks
 * are the same.
 */
public interface Check {
  List<Rule> rules();

  /** The numbers a user may set for it. */
  default List<Option> options() {
    return List.of();
  }

  List<Measure<?, ?>> measures(Settings settings);

  void judge(Measured measured, Settings settings, Findings findings);
}
