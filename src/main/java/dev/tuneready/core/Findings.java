package dev.tuneready.core;

import java.util.List;
import java.util.function.Function;

/**
 * Where a check says what it finds, of its own rules only. What is said of a rule that the user
 * allows is dropped; of each rule only the first findings in file order are kept, the count stays
 * exact.
 */
public interface Findings {
  /** Adds to the exact number of findings of a rule. */
  void count(Rule rule, long findings);

  /** Asks for the findings of a rule in one example, to be made when the example is read again. */
  void look(Rule rule, long place, Function<Example, List<Spot>> spots);

  /** A finding at a place. */
  default void at(Rule rule, long place, Spot spot) {
    look(rule, place, example -> List.of(spot));
  }

  /** A finding about the dataset as a whole; it counts itself. */
  void whole(Rule rule, String message, String help);

  /**
   * Lowers what this rule's findings are worth in this run to at most {@code severity}, unless the
   * user set it.
   */
  void atMost(Rule rule, Severity severity);

  /** What is said of all findings of a rule at once, after their count. */
  void headline(Rule rule, String text);

  /** A module's result in half a line. */
  void summary(String module, String text);

  /**
   * A number for machines: a {@code Long}, {@code Integer}, {@code Double}, {@code Boolean}, {@code
   * String}, or a {@code List} or a {@code Map} by name of such.
   */
  void metric(String module, String name, Object value);

  void table(String module, Table table);

  /** Says in the coverage line that something is estimated. */
  void estimated(String what);

  /** Says in the coverage line that something was not judged, and why. */
  void skipped(String what, String why);
}
