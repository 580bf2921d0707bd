package dev.tuneready.read;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.RawJson;
import dev.tuneready.core.Role;
import dev.tuneready.core.Turn;
import dev.tuneready.core.Turn.Content;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.util.List;

/** Reads two answers of which one is preferred, each of them a list of turns. */
final class Pairs {
  private Pairs() {}

  /** An input and two outputs. */
  static void outputs(Draft draft) {
    ChatTurns chat = new ChatTurns(draft, Dialect.CHAT);
    Json prompt = draft.record.get("input");
    if (prompt instanceof Fields input && !input.has("messages")) {
      draft.flaws.add(Misfit.inputWithoutMessages());
    } else if (prompt instanceof Fields input) {
      chat.add(input.get("messages"), "/input/messages", draft.turns);
      draft.tools = draft.tools(input, "/input", "tools");
      draft.flag(input, "/input", "parallel_tool_calls");
    } else if (prompt != null) {
      draft.flaws.add(Misfit.input(prompt));
    } else {
      draft.flaws.add(Misfit.noInput());
    }
    output(draft, chat, "preferred_output", "preferred_completion", draft.turns);
    output(draft, chat, "non_preferred_output", "non_preferred_completion", draft.rejected);
  }

  private static void output(
      Draft draft, ChatTurns chat, String key, String twin, List<Turn> turns) {
    String used = draft.record.has(key) || !draft.record.has(twin) ? key : twin;
    Json value = draft.record.get(used);
    String pointer = Pointer.of("", used);
    if (value instanceof Items) {
      chat.add(value, pointer, turns);
    } else if (value == null) {
      turns.add(draft.field(Role.ASSISTANT, used));
    } else {
      draft.flaws.add(Misfit.output(value, pointer));
      turns.add(Turn.field(Role.ASSISTANT, Content.MISTYPED, List.of(), pointer));
    }
  }

  /** Two talks, each in an object. */
  static void wrapped(Draft draft) {
    ChatTurns chat = new ChatTurns(draft, Dialect.CHAT);
    wrapped(draft, chat, "chosen", draft.turns);
    wrapped(draft, chat, "rejected", draft.rejected);
  }

  private static void wrapped(Draft draft, ChatTurns chat, String key, List<Turn> turns) {
    if (draft.record.get(key) instanceof Fields side) {
      chat.add(side.get("messages"), Pointer.of(Pointer.of("", key), "messages"), turns);
      RawJson tools = draft.tools(side, Pointer.of("", key), "tools");
      draft.tools = draft.tools == null ? tools : draft.tools;
    }
  }

  /** Two talks side by side, as LLaMA-Factory v1 has them. */
  static void sideBySide(Draft draft) {
    ChatTurns chat = new ChatTurns(draft, Dialect.LLAMA_FACTORY);
    sideBySide(draft, chat, "chosen_messages", draft.turns);
    sideBySide(draft, chat, "rejected_messages", draft.rejected);
    draft.tools = draft.tools("tools");
  }

  private static void sideBySide(Draft draft, ChatTurns chat, String key, List<Turn> turns) {
    if (draft.record.has(key)) {
      chat.add(draft.record.get(key), Pointer.of("", key), turns);
    } else {
      turns.add(draft.field(Role.ASSISTANT, key));
    }
  }
}
