package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Labels, references, calls, files and other fields that are not what their format needs. */
public record InvalidField() implements Sight {
  private static final Rule RULE =
      Rule.fail(
          "format/invalid-field", "a label, a list, a call or a file is not what its format needs");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.INVALID_FIELD, RULE, seen);
  }
}
