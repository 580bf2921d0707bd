package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Lines that end as on Windows, with a carriage return before the line feed. */
public record WindowsLineEnd() implements Sight {
  private static final Rule RULE = Rule.info("format/crlf", "a line ends with CRLF");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.CRLF, RULE, seen);
  }
}
