package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;

/** Turns without text, or with something else in its place. */
public record MissingContent() implements Sight {
  private static final Rule RULE =
      Rule.fail("format/missing-content", "a turn has no text, or something else in its place");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    for (Turn turn : Turns.judged(example)) {
      if (turn.content() == Turn.Content.MISTYPED) {
        seen.saw(RULE, () -> mistyped(turn));
      } else if (turn.content() == Turn.Content.ABSENT && !Turns.needsNoText(turn)) {
        seen.saw(RULE, () -> absent(turn));
      }
    }
  }

  private static Spot absent(Turn turn) {
    String key = Quote.of(Turns.contentKey(turn));
    return Spot.at(
        turn.pointer(),
        turn.pointer().isEmpty()
            ? "the record has no " + key
            : Turns.phrase(turn) + " has no " + key,
        "Add " + key + " with the text, or remove the record.");
  }

  private static Spot mistyped(Turn turn) {
    return Spot.at(
        turn.contentPointer(),
        Quote.of(Turns.contentKey(turn)) + " is not text",
        "Write it as a string. An answer in JSON is text too: \"{\\\"city\\\": \\\"Oslo\\\"}\".");
  }
}
