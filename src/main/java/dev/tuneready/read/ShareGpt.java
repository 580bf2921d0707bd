package dev.tuneready.read;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Role;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn;
import dev.tuneready.core.Turn.Content;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads ShareGPT conversations: turns of {@code from} and {@code value}. */
final class ShareGpt {
  private static final Set<String> TURN_KEYS = Set.of("from", "value", "weight", "name");

  private ShareGpt() {}

  static List<Turn> turns(Fields record) {
    List<Turn> turns = new ArrayList<>();
    if (record.get("system") instanceof Json.Text system) {
      turns.add(
          Turn.field(
              Role.SYSTEM,
              Content.STRING,
              List.of(Part.text(system.value(), "/system")),
              "/system"));
    }
    String key = record.has("conversations") ? "conversations" : "messages";
    if (record.get(key) instanceof Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        turns.add(turn(items.values().get(i), Pointer.of("/" + key, i)));
      }
    }
    return turns;
  }

  private static Turn turn(Json value, String pointer) {
    if (!(value instanceof Fields turn)) {
      return new Turn(
          Role.OTHER,
          null,
          Content.ABSENT,
          List.of(),
          null,
          null,
          List.of(),
          null,
          List.of(),
          pointer,
          pointer + "/value");
    }
    String from = turn.text("from");
    List<Part> parts = new ArrayList<>(1);
    String valuePointer = pointer + "/value";
    Content content = TurnReader.content(turn.get("value"), valuePointer, parts);
    List<ToolCall> calls = List.of();
    if ("function_call".equals(from) && content == Content.STRING) {
      calls = List.of(new ToolCall(null, null, parts.get(0).text(), JsonType.STRING, valuePointer));
      parts = List.of();
    }
    return new Turn(
        role(from),
        from,
        content,
        parts,
        turn.get("weight") instanceof Json.Num weight ? weight.value() : null,
        turn.text("name"),
        calls,
        null,
        TurnReader.extraKeys(turn, TURN_KEYS, pointer),
        pointer,
        valuePointer);
  }

  private static Role role(@Nullable String from) {
    if (from == null) {
      return Role.OTHER;
    }
    return switch (from) {
      case "human", "user" -> Role.USER;
      case "gpt", "assistant", "function_call" -> Role.ASSISTANT;
      case "system" -> Role.SYSTEM;
      case "observation", "tool" -> Role.TOOL;
      default -> Role.OTHER;
    };
  }
}
