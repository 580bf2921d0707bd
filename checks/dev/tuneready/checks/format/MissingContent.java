package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Key;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;
import java.util.Set;

/** Turns without text, or with something else in its place. */
public record MissingContent() implements Sight {
  private static final Rule RULE =
      Rule.fail("format/missing-content", "a turn has no text, or something else in its place");

  /** Where other formats and tools put the text of a turn. */
  private static final Set<String> TWINS =
      Set.of("text", "value", "content", "message", "body", "utterance");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    for (Turn turn : Turns.judged(example)) {
      if (turn.content() == Turn.Content.MISTYPED) {
        seen.saw(RULE, () -> mistyped(turn));
      } else if (turn.content() == Turn.Content.ABSENT
          && !Turns.needsNoText(turn)
          && !Turns.hollow(turn)) {
        seen.saw(RULE, () -> absent(turn));
      }
    }
  }

  private static Spot absent(Turn turn) {
    String owner = turn.pointer().isEmpty() ? "the record" : Turns.phrase(turn);
    String key = Quote.of(Turns.contentKey(turn));
    for (Key extra : turn.extraKeys()) {
      if (extra.type() == JsonType.STRING && TWINS.contains(extra.name())) {
        return Spot.at(
            extra.pointer(),
            owner + " has no " + key + "; its text may be under " + Quote.key(extra.name()),
            "rename it to " + key);
      }
    }
    return Spot.at(
        turn.pointer(),
        owner + " has no " + key,
        "add " + key + " with the text, or remove the record");
  }

  private static Spot mistyped(Turn turn) {
    return Spot.at(
        turn.contentPointer(),
        Quote.of(Turns.contentKey(turn)) + " is no text: expected a string or a list of parts",
        "write it as a string, an answer in JSON too: \"{\\\"city\\\": \\\"Oslo\\\"}\"");
  }
}
