package dev.tuneready.checks.tools;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import java.util.List;

/** Calls of a type that there is not. */
public record CallType() implements Sight {
  private static final Rule RULE =
      Rule.warn("tools/call-type", "the type of a call is another than function");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    for (Flaw flaw : example.flaws()) {
      if (flaw.kind() == Flaw.Kind.CALL_TYPE) {
        seen.saw(RULE, () -> Spot.at(flaw.pointer(), flaw.message(), flaw.help()));
      }
    }
  }
}
