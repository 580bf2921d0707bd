package dev.tuneready.checks.size;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Target;

/** Says what lies beyond a number that a target sets. */
final class Bound {
  private static final String LESS = "take a part of it: the most different and the best examples";

  private Bound() {}

  /**
   * Says it when there are fewer examples.
   *
   * @param which examples they are, after a space; empty for those to train on
   */
  static void least(long examples, String which, Rule rule, Target target, Findings findings) {
    target
        .limit(rule)
        .ifPresent(
            least -> {
              if (examples < least) {
                findings.whole(
                    rule,
                    target,
                    Counted.of(examples, "example")
                        + which
                        + ", "
                        + target.name()
                        + " takes no fewer than "
                        + Counted.of(least),
                    "add examples; what is broken or blank does not count");
              }
            });
  }

  /** Says it when there is more of something, which a phrase counts. */
  static void most(long number, String phrase, Rule rule, Target target, Findings findings) {
    target
        .limit(rule)
        .ifPresent(
            most -> {
              if (number > most) {
                findings.whole(
                    rule,
                    target,
                    phrase + ", " + target.name() + " takes at most " + Counted.of(most),
                    LESS);
              }
            });
  }
}
