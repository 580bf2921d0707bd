package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Spot;
import java.util.List;

/**
 * What the reader already found wrong with a line, as findings of the rule that is named for it.
 */
final class Flaws {
  private Flaws() {}

  static void see(Example example, Flaw.Kind kind, Rule rule, Seen seen) {
    for (Flaw flaw : example.flaws()) {
      if (flaw.kind() == kind) {
        seen.saw(
            rule,
            () -> new Spot(flaw.pointer(), flaw.offset(), flaw.message(), flaw.help(), List.of()));
      }
    }
  }
}
