package dev.tuneready.core;

import java.util.function.Supplier;

/** Where a {@link Sight} says what it sees. */
public interface Seen {
  /**
   * Says that a rule does not hold at a spot of the example.
   *
   * @param amount how much of it: the number that a limit would be set on; at least 0
   * @param spot asked for only when the finding is shown
   */
  void saw(Rule rule, long amount, Supplier<Spot> spot);

  default void saw(Rule rule, Supplier<Spot> spot) {
    saw(rule, 1, spot);
  }
}
