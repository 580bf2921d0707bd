package dev.tuneready.core;

import java.util.List;
import java.util.function.Function;

/**
 * Where a check says what it finds, of its own rules only. What is said of a rule that the user
 * allows is dropped; of each rule only the first findings in file order are kept, the count stays
 * exact.
 */
public interface Findings {
  /** The limit of a rule that has none: whatever is found lies beyond it. */
  long NO_LIMIT = -1;

  /** Adds to the exact number of findings of a rule that lie beyond the limit. */
  void count(Rule rule, long limit, long findings);

  /** The same for a rule without limits. */
  default void count(Rule rule, long findings) {
    count(rule, NO_LIMIT, findings);
  }

  /**
   * Asks for the findings of a rule in one example, to be made when the example is read again.
   *
   * @param limit beyond which they lie; said for every limit apart, since of each the first places
   *     are others
   */
  void look(Rule rule, long limit, long place, Function<Example, List<Spot>> spots);

  /** The same for a rule without limits. */
  default void look(Rule rule, long place, Function<Example, List<Spot>> spots) {
    look(rule, NO_LIMIT, place, spots);
  }

  /** A finding at a place. */
  default void at(Rule rule, long place, Spot spot) {
    look(rule, place, example -> List.of(spot));
  }

  /** A finding about the dataset as a whole; it counts itself. */
  void whole(Rule rule, String message, String help);

  /** The same for what one target alone minds. */
  void whole(Rule rule, Target target, String message, String help);

  /** What is said of all findings beyond a limit at once, after their count. */
  void headline(Rule rule, long limit, String text);

  /** The same for a rule without limits. */
  default void headline(Rule rule, String text) {
    headline(rule, NO_LIMIT, text);
  }

  /** A module's result in half a line. */
  void summary(String module, String text);

  /**
   * Says that the dataset holds nothing that a module is about: unless a rule of it finds
   * something, the report leaves the module out.
   */
  void absent(String module);

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
