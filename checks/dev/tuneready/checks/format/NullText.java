package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Key;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;

/** Turns with {@code null} where their text belongs. */
public record NullText() implements Sight {
  private static final Rule RULE = Rule.warn("format/null-text", "null stands where text belongs");
  static final Rule SYSTEM =
      Rule.forTargets(
          "format/null-system", "a record of messages has a system prompt that is null");

  @Override
  public List<Rule> rules() {
    return List.of(RULE, SYSTEM);
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.NULL_TEXT, RULE, seen);
    for (Turn turn : Turns.judged(example)) {
      if (turn.content() == Turn.Content.NULL && !mayBeNull(turn)) {
        seen.saw(RULE, () -> spot(turn));
      }
    }
    for (Key key : example.extraKeys()) {
      if (system(key)) {
        seen.saw(
            SYSTEM, () -> Spot.at(key.pointer(), "the system prompt is null", "leave the key out"));
      }
    }
  }

  /** Whether a key that the format does not know is a system prompt that is null. */
  static boolean system(Key key) {
    return key.pointer().equals("/system") && key.type() == JsonType.NULL;
  }

  /** An answer that is no text, and the result of a function that returns nothing. */
  private static boolean mayBeNull(Turn turn) {
    return turn.role() == Role.TOOL || Turns.needsNoText(turn);
  }

  private static Spot spot(Turn turn) {
    String message =
        turn.pointer().isEmpty()
            ? Turns.phrase(turn) + " is null, not text"
            : Turns.phrase(turn) + " has null for " + Quote.of(Turns.contentKey(turn));
    return Spot.at(
        turn.contentPointer(), message, "write the text as a string, or remove the record");
  }
}
