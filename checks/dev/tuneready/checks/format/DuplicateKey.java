package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Objects that say the same key twice. */
public record DuplicateKey() implements Sight {
  private static final Rule RULE =
      Rule.fail("format/duplicate-key", "an object has the same key twice");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.DUPLICATE_KEY, RULE, seen);
  }
}
