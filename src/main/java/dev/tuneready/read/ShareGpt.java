package dev.tuneready.read;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Role;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn;
import dev.tuneready.core.Turn.Content;
import dev.tuneready.json.InnerJson;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads ShareGPT conversations: turns of {@code from} and {@code value}. */
final class ShareGpt {
  private static final Set<String> TURN_KEYS = Set.of("from", "value", "weight", "name");

  private final InnerJson inner;

  ShareGpt(InnerJson inner) {
    this.inner = inner;
  }

  List<Turn> turns(Fields record) {
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

  private Turn turn(Json value, String pointer) {
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
      calls = calls(parts.get(0).text(), valuePointer);
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

  /**
   * The calls that are written in a text: an object of name and arguments, or a list of such;
   * anything else is the arguments of a call without a name.
   */
  private List<ToolCall> calls(String text, String pointer) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Json written = inner.read(bytes);
    if (written != null) {
      List<Json> values = written instanceof Items items ? items.values() : List.of(written);
      TurnReader reader = new TurnReader(bytes, inner);
      List<ToolCall> calls = new ArrayList<>(1);
      for (Json value : values) {
        if (value instanceof Fields call && call.isText("name") && call.has("arguments")) {
          calls.add(reader.function(null, call, pointer));
        }
      }
      if (!calls.isEmpty() && calls.size() == values.size()) {
        return calls;
      }
    }
    return List.of(
        new ToolCall(null, null, text, JsonType.STRING, inner.hash(new Json.Text(text)), pointer));
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
