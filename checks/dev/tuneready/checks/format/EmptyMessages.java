package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
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
    List<Turn> turns = example.turns();
    switch (example.format()) {
      case CHAT, REINFORCEMENT -> see(turns.isEmpty(), "/messages", example, seen);
      case SHAREGPT -> see(stand(turns, "").isEmpty(), "/conversations", example, seen);
      case PREFERENCE_OUTPUTS -> {
        List<Turn> prompt = stand(turns, "/input/");
        see(prompt.isEmpty(), "/input/messages", example, seen);
        see(prompt.size() == turns.size(), "/preferred_output", example, seen);
        see(example.rejected().isEmpty(), "/non_preferred_output", example, seen);
      }
      default -> {}
    }
  }

  /** The turns that stand in a list below a pointer. */
  private static List<Turn> stand(List<Turn> turns, String below) {
    return turns.stream()
        .filter(turn -> !turn.pointer().isEmpty() && turn.pointer().startsWith(below))
        .toList();
  }

  private static void see(boolean empty, String pointer, Example example, Seen seen) {
    if (empty
        && !Flaws.at(example, Flaw.Kind.MISTYPED_TURNS, pointer)
        && !Flaws.at(example, Flaw.Kind.MISTYPED_TURNS, "/input")) {
      seen.saw(RULE, () -> spot(pointer));
    }
  }

  private static Spot spot(String pointer) {
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    return Spot.at(
        pointer,
        Quote.of(key) + " holds no turns",
        "write the turns as a list, or remove the record");
  }
}
