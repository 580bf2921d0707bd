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

  /** Whether the reader found something of a kind wrong with the value at a pointer. */
  static boolean at(Example example, Flaw.Kind kind, String pointer) {
    for (Flaw flaw : example.flaws()) {
      if (flaw.kind() == kind && flaw.pointer().equals(pointer)) {
        return true;
      }
    }
    return false;
  }

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
