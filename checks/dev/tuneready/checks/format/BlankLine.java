package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Lines with nothing on them. */
public record BlankLine() implements Sight {
  private static final Rule RULE = Rule.warn("format/blank-line", "a line is blank");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.BLANK_LINE, RULE, seen);
  }
}
