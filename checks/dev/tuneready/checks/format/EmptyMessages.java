package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import java.util.List;
import java.util.Map;

/** Conversations in which nobody speaks. */
public record EmptyMessages() implements Sight {
  private static final Rule RULE =
      Rule.fail("format/empty-messages", "a conversation has no turns");

  /** Where the turns should stand. */
  private static final Map<Format, String> POINTERS =
      Map.of(
          Format.CHAT, "/messages",
          Format.REINFORCEMENT, "/messages",
          Format.SHAREGPT, "/conversations",
          Format.PREFERENCE, "",
          Format.PREFERENCE_OUTPUTS, "");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    String pointer = POINTERS.get(example.format());
    if (pointer != null && example.turns().isEmpty()) {
      seen.saw(RULE, () -> spot(pointer));
    }
  }

  private static Spot spot(String pointer) {
    return Spot.at(
        pointer,
        "the conversation has no turns",
        "Remove the record, or write its turns: at least a question and an answer.");
  }
}
