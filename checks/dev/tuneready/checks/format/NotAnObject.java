package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Lines that hold a JSON value that is no object. */
public record NotAnObject() implements Sight {
  private static final Rule RULE =
      Rule.fail("format/not-an-object", "a line holds JSON, but not an object");

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
    Flaws.see(example, Flaw.Kind.NOT_AN_OBJECT, RULE, seen);
  }
}
