package dev.tuneready.checks.images;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import java.util.List;

/** Records with more or fewer files beside their turns than marks for them in the texts. */
public record MarksDiffer() implements Sight {
  private static final Rule RULE =
      Rule.warn("images/marks-differ", "a record has not as many files as marks for them");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    for (Flaw flaw : example.flaws()) {
      if (flaw.kind() == Flaw.Kind.MARKS) {
        seen.saw(RULE, () -> Spot.at(flaw.pointer(), flaw.message(), flaw.help()));
      }
    }
  }
}
