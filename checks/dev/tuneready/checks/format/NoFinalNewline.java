package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Files whose last line is not ended. */
public record NoFinalNewline() implements Sight {
  private static final Rule RULE =
      Rule.info("format/no-final-newline", "the last line has no line feed");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.NO_FINAL_NEWLINE, RULE, seen);
  }
}
