package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Lines longer than any record should be. */
public record LineTooLong() implements Sight {
  private static final Rule RULE =
      Rule.fail("format/line-too-long", "a line is too long to be read");

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
    Flaws.see(example, Flaw.Kind.LINE_TOO_LONG, RULE, seen);
  }
}
