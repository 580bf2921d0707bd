package dev.tuneready.core;

import java.util.List;
import java.util.Optional;

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

  /**
   * Why there is nothing for it to judge with these settings, such as {@code no --max-tokens}: its
   * rules are then listed as skipped for that reason, and neither of the methods below is called.
   * Empty when there is something.
   */
  default Optional<String> idle(Settings settings) {
    return Optional.empty();
  }

  List<Measure<?, ?>> measures(Settings settings);

  void judge(Measured measured, Settings settings, Findings findings);
}
