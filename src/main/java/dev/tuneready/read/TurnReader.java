package dev.tuneready.read;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.Key;
import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.RawJson;
import dev.tuneready.core.Role;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn;
import dev.tuneready.core.Turn.Content;
import dev.tuneready.json.InnerJson;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads turns as the chat format writes them: {@code role}, {@code content}, {@code tool_calls}, …
 */
final class TurnReader {
  private static final Set<String> TURN_KEYS =
      Set.of(
          "role",
          "content",
          "name",
          "weight",
          "refusal",
          "audio",
          "tool_calls",
          "function_call",
          "tool_call_id",
          "reasoning_content",
          "reasoning",
          "thinking");
  private static final String[] REASONING = {"reasoning_content", "reasoning", "thinking"};
  private static final String[] FILE = {"url", "data", "file_data", "file_id"};

  private final byte[] bytes;
  private final InnerJson inner;

  /**
   * @param bytes from which the values were read
   */
  TurnReader(byte[] bytes, InnerJson inner) {
    this.bytes = bytes;
    this.inner = inner;
  }

  /** The turns of a list; what is no object in it becomes a turn without a role. */
  List<Turn> turns(@Nullable Json list, String pointer) {
    if (!(list instanceof Items items)) {
      return List.of();
    }
    List<Turn> turns = new ArrayList<>(items.values().size());
    for (int i = 0; i < items.values().size(); i++) {
      turns.add(turn(items.values().get(i), Pointer.of(pointer, i)));
    }
    return turns;
  }

  Turn turn(Json value, String pointer) {
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
          pointer + "/content");
    }
    String rawRole = turn.text("role");
    List<Part> parts = new ArrayList<>(1);
    addReasoning(turn, pointer, parts);
    String contentPointer = pointer + "/content";
    Content content = content(turn.get("content"), contentPointer, parts);
    if (turn.get("refusal") instanceof Json.Text refusal) {
      parts.add(
          new Part(
              Part.Kind.REFUSAL, refusal.value(), refusal.value().length(), pointer + "/refusal"));
    }
    return new Turn(
        role(rawRole),
        rawRole,
        content,
        parts,
        turn.get("weight") instanceof Json.Num weight ? weight.value() : null,
        turn.text("name"),
        toolCalls(turn, pointer),
        turn.text("tool_call_id"),
        extraKeys(turn, TURN_KEYS, pointer),
        pointer,
        contentPointer);
  }

  /** Reads what stands where content is expected, and adds its parts. */
  static Content content(@Nullable Json value, String pointer, List<Part> parts) {
    if (value == null) {
      return Content.ABSENT;
    }
    if (value instanceof Json.Text text) {
      parts.add(Part.text(text.value(), pointer));
      return Content.STRING;
    }
    if (value instanceof Json.Blob blob) {
      parts.add(new Part(Part.Kind.FILE, blob.head(), blob.length(), pointer));
      return Content.STRING;
    }
    if (value instanceof Items items && partsOf(items, pointer, parts)) {
      return Content.PARTS;
    }
    return value.type() == JsonType.NULL ? Content.NULL : Content.MISTYPED;
  }

  /** The keys of an object that are not among the known ones. */
  static List<Key> extraKeys(Fields fields, Set<String> known, String pointer) {
    List<Key> extra = List.of();
    for (int i = 0; i < fields.size(); i++) {
      if (!known.contains(fields.name(i))) {
        extra = extra.isEmpty() ? new ArrayList<>() : extra;
        extra.add(
            new Key(fields.name(i), fields.value(i).type(), Pointer.of(pointer, fields.name(i))));
      }
    }
    return extra;
  }

  private static Role role(@Nullable String role) {
    if (role == null) {
      return Role.OTHER;
    }
    return switch (role) {
      case "user" -> Role.USER;
      case "assistant" -> Role.ASSISTANT;
      case "system" -> Role.SYSTEM;
      case "developer" -> Role.DEVELOPER;
      case "tool", "function" -> Role.TOOL;
      default -> Role.OTHER;
    };
  }

  private static void addReasoning(Fields turn, String pointer, List<Part> parts) {
    for (String key : REASONING) {
      if (turn.get(key) instanceof Json.Text text) {
        parts.add(
            new Part(
                Part.Kind.REASONING,
                text.value(),
                text.value().length(),
                Pointer.of(pointer, key)));
      }
    }
  }

  private static boolean partsOf(Items items, String pointer, List<Part> parts) {
    List<Part> read = new ArrayList<>(items.values().size());
    for (int i = 0; i < items.values().size(); i++) {
      String at = Pointer.of(pointer, i);
      if (items.values().get(i) instanceof Fields fields && fields.isText("type")) {
        read.add(part(fields, at));
      } else if (items.values().get(i) instanceof Json.Text text) {
        read.add(Part.text(text.value(), at));
      } else {
        return false;
      }
    }
    parts.addAll(read);
    return true;
  }

  private static Part part(Fields part, String pointer) {
    String type = part.text("type");
    return switch (type == null ? "" : type) {
      case "text", "input_text", "output_text" -> text(Part.Kind.TEXT, part, "text", pointer);
      case "refusal" -> text(Part.Kind.REFUSAL, part, "refusal", pointer);
      case "reasoning", "thinking" ->
          text(Part.Kind.REASONING, part, part.has("text") ? "text" : "thinking", pointer);
      case "image_url", "image", "input_image" -> file(Part.Kind.IMAGE, part, "image_url", pointer);
      case "input_audio", "audio", "audio_url" ->
          file(Part.Kind.AUDIO, part, "input_audio", pointer);
      case "video", "video_url" -> file(Part.Kind.VIDEO, part, "video_url", pointer);
      case "file" -> file(Part.Kind.FILE, part, "file", pointer);
      default -> new Part(Part.Kind.OTHER, "", 0, pointer);
    };
  }

  private static Part text(Part.Kind kind, Fields part, String key, String pointer) {
    String text = part.text(key);
    return text == null
        ? new Part(Part.Kind.OTHER, "", 0, pointer)
        : new Part(kind, text, text.length(), Pointer.of(pointer, key));
  }

  /**
   * A file stands under the key that is named as the type, or under the usual one: as an object
   * that holds an address or the bytes, or as such a text itself.
   */
  private static Part file(Part.Kind kind, Fields part, String usual, String pointer) {
    String key = part.has(usual) ? usual : String.valueOf(part.text("type"));
    Json value = part.get(key);
    String at = Pointer.of(pointer, key);
    if (value instanceof Fields fields) {
      for (String inner : FILE) {
        if (fields.isText(inner)) {
          value = fields.get(inner);
          at = Pointer.of(at, inner);
          break;
        }
      }
    }
    if (value instanceof Json.Text text) {
      return new Part(kind, text.value(), text.value().length(), at);
    }
    return value instanceof Json.Blob blob
        ? new Part(kind, blob.head(), blob.length(), at)
        : new Part(kind, "", 0, pointer);
  }

  private List<ToolCall> toolCalls(Fields turn, String pointer) {
    List<ToolCall> calls = List.of();
    if (turn.get("tool_calls") instanceof Items items && !items.values().isEmpty()) {
      calls = new ArrayList<>();
      for (int i = 0; i < items.values().size(); i++) {
        calls.add(
            toolCall(items.values().get(i), Pointer.of(Pointer.of(pointer, "tool_calls"), i)));
      }
    } else if (turn.get("function_call") instanceof Fields call) {
      calls = List.of(function(null, call, Pointer.of(pointer, "function_call")));
    }
    return calls;
  }

  private ToolCall toolCall(Json value, String pointer) {
    if (!(value instanceof Fields call)) {
      return new ToolCall(null, null, "", null, inner.hash((Json) null), pointer);
    }
    return call.get("function") instanceof Fields function
        ? function(call.text("id"), function, pointer)
        : function(call.text("id"), call, pointer);
  }

  /** A call: the name of the tool and the arguments. */
  ToolCall function(@Nullable String id, Fields function, String pointer) {
    Json arguments = function.get("arguments");
    return new ToolCall(
        id,
        function.text("name"),
        argumentText(arguments),
        arguments == null ? null : arguments.type(),
        inner.hash(arguments),
        pointer);
  }

  private String argumentText(@Nullable Json arguments) {
    if (arguments instanceof Json.Text text) {
      return text.value();
    }
    if (arguments instanceof Json.Num number) {
      return number.digits();
    }
    if (arguments instanceof Json.Flag flag) {
      return Boolean.toString(flag.value());
    }
    RawJson raw = Json.raw(arguments, bytes);
    return raw != null ? raw.text() : arguments == null ? "" : "null";
  }
}
