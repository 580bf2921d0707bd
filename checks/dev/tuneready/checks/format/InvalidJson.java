package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Lines that are not exactly one JSON value. */
public record InvalidJson() implements Sight {
  private static final Rule RULE = Rule.fail("format/invalid-json", "a line is not valid JSON");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public boolean against() {
    return true;
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.INVALID_JSON, RULE, seen);
  }
}
