package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Labels, references and other fields beside the turns that do not fit them. */
public record InvalidField() implements Sight {
  private static final Rule RULE =
      Rule.fail(
          "format/invalid-field", "a label, reference or list beside the turns does not fit them");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.INVALID_FIELD, RULE, seen);
  }
}
