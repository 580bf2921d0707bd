package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Conversations in which nobody speaks. */
public record EmptyMessages() implements Sight {
  private static final Rule RULE =
      Rule.fail("format/empty-messages", "a conversation has no turns");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.MISTYPED_TURNS, RULE, seen);
    Flaws.see(example, Flaw.Kind.NO_TURNS, RULE, seen);
  }
}
