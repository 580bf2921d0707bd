package dev.tuneready.checks.preference;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import java.util.List;

/** Pairs in Gemini's format whose scores do not say which answer is the better one. */
public record BadScore() implements Sight {
  private static final Rule RULE =
      Rule.warn("preference/bad-score", "the scores of a pair are not one 1 and one 0");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    for (Flaw flaw : example.flaws()) {
      if (flaw.kind() == Flaw.Kind.SCORES) {
        seen.saw(RULE, () -> Spot.at(flaw.pointer(), flaw.message(), flaw.help()));
      }
    }
  }
}
