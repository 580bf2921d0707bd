package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Role;
import dev.tuneready.core.Turn;
import java.util.ArrayList;
import java.util.List;

/** The turns that the rules of shape look at, and how messages speak of them. */
final class Turns {
  private static final List<String> CALLS = List.of("tool_calls", "function_call");

  private Turns() {}

  /** All turns of a judged record, those of the losing answer last; none of another record. */
  static List<Turn> judged(Example example) {
    if (!example.format().judged()) {
      return List.of();
    }
    if (example.rejected().isEmpty()) {
      return example.turns();
    }
    List<Turn> turns = new ArrayList<>(example.turns());
    turns.addAll(example.rejected());
    return turns;
  }

  /** "the user turn", or the key in quotation marks where a field of the record is the turn. */
  static String phrase(Turn turn) {
    if (turn.pointer().isEmpty()) {
      return Quote.of(contentKey(turn));
    }
    return turn.role() == Role.OTHER
        ? "the turn"
        : "the " + turn.dialect().word(turn.role()) + " turn";
  }

  /** The key under which the content of a turn stands, or should stand. */
  static String contentKey(Turn turn) {
    String pointer = turn.contentPointer();
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  /** Whether the calls that stand in for the text are there, under a misspelt key. */
  static boolean misspeltCall(Turn turn) {
    return turn.role() == Role.ASSISTANT
        && turn.extraKeys().stream().anyMatch(key -> Nearest.to(key.name(), CALLS).isPresent());
  }

  /** Whether something stands in for the text of a turn: a call of a tool, a refusal, reasoning. */
  static boolean needsNoText(Turn turn) {
    return turn.role() == Role.ASSISTANT
        && (!turn.toolCalls().isEmpty() || !turn.parts().isEmpty());
  }

  /** Whether a turn is no object at all, or one with nothing of a turn in it. */
  static boolean hollow(Turn turn) {
    return turn.role() == Role.OTHER
        && turn.rawRole() == null
        && turn.content() == Turn.Content.ABSENT
        && turn.extraKeys().isEmpty();
  }
}
