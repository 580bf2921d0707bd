package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Lines whose bytes are not UTF-8. */
public record InvalidUtf8() implements Sight {
  private static final Rule RULE = Rule.fail("format/invalid-utf8", "a line is not valid UTF-8");

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
    Flaws.see(example, Flaw.Kind.INVALID_UTF8, RULE, seen);
  }
}
