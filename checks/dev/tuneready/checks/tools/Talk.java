package dev.tuneready.checks.tools;

import dev.tuneready.core.Example;
import dev.tuneready.core.Quote;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn;
import java.util.ArrayList;
import java.util.List;

/** What an example says of tools, and how messages speak of it. */
final class Talk {
  private Talk() {}

  /** Whether there is nothing for these rules to look at, as in most datasets. */
  static boolean silent(Example example) {
    return example.tools() == null && silent(example.turns()) && silent(example.rejected());
  }

  private static boolean silent(List<Turn> turns) {
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      if (!turn.toolCalls().isEmpty() || !turn.toolAnswers().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** All turns of a judged record, those of the losing answer last. */
  static List<Turn> turns(Example example) {
    if (!example.format().judged()) {
      return List.of();
    }
    List<Turn> turns = new ArrayList<>(example.turns());
    turns.addAll(example.rejected());
    return turns;
  }

  /** All calls of it. */
  static List<ToolCall> calls(Example example) {
    List<ToolCall> calls = new ArrayList<>();
    turns(example).forEach(turn -> calls.addAll(turn.toolCalls()));
    return calls;
  }

  /** "the call of "weather"". */
  static String call(ToolCall call) {
    return call.name() == null ? "the call" : "the call of " + Quote.key(call.name());
  }
}
