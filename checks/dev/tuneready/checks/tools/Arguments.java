package dev.tuneready.checks.tools;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.ToolCall.Written;
import dev.tuneready.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls whose arguments are not one JSON object, written the way that is wanted. */
public record Arguments() implements Sight {
  private static final Rule NOT_JSON =
      Rule.fail("tools/arguments-not-json", "the arguments of a call are a string that is no JSON");
  private static final Rule NOT_OBJECT =
      Rule.warn("tools/arguments-not-object", "the arguments of a call are no object");
  private static final Rule ENCODED_TWICE =
      Rule.warn("tools/double-encoded", "the arguments of a call are JSON in JSON in a string");
  private static final Rule AS_OBJECT =
      Rule.forTargets("tools/arguments-as-object", "the arguments of a call are no string");
  private static final Rule AS_STRING =
      Rule.forTargets("tools/arguments-as-string", "the arguments of a call are a string");

  /** What the reader says of a text that is a line of its own. */
  private static final String LINE = "the line ";

  private static final String ENCODE =
      "write them with a JSON library, such as json.dumps(arguments) in Python";

  @Override
  public List<Rule> rules() {
    return List.of(NOT_JSON, NOT_OBJECT, ENCODED_TWICE, AS_OBJECT, AS_STRING);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (Talk.silent(example)) {
      return;
    }
    for (ToolCall call : Talk.calls(example)) {
      look(call, seen);
    }
  }

  private static void look(ToolCall call, Seen seen) {
    JsonType type = call.argumentsType();
    if (type == null || type == JsonType.NULL) {
      // Of a call that names no tool it is enough to say that.
      if (call.written() != Written.GEMINI && !(type == null && call.name() == null)) {
        seen.saw(NOT_OBJECT, () -> absent(call, type));
      }
      return;
    }
    boolean chat = call.written() == Written.FUNCTION || call.written() == Written.FLAT;
    if (chat && type == JsonType.OBJECT) {
      seen.saw(AS_OBJECT, () -> asObject(call));
    } else if (chat && type == JsonType.STRING) {
      seen.saw(AS_STRING, () -> asString(call));
    }
    if (type == JsonType.STRING && (chat || call.written() == Written.TEXT)) {
      text(call, seen);
    } else if (type != JsonType.OBJECT) {
      seen.saw(NOT_OBJECT, () -> notObject(call, type));
    }
  }

  private static void text(ToolCall call, Seen seen) {
    List<Flaw> flaws = new ArrayList<>(0);
    Json value = Workbench.own().read(call.arguments(), flaws);
    if (value == null) {
      if (flaws.stream().noneMatch(flaw -> flaw.kind() == Flaw.Kind.LINE_TOO_LONG)) {
        seen.saw(NOT_JSON, () -> notJson(call, flaws));
      }
    } else if (value instanceof Json.Text text && structured(text)) {
      seen.saw(ENCODED_TWICE, () -> encodedTwice(call));
    } else if (value.type() != JsonType.OBJECT && call.name() != null) {
      seen.saw(NOT_OBJECT, () -> notObject(call, value.type()));
    }
  }

  /** Whether a text holds JSON that is an object or a list, or holds that in a text again. */
  private static boolean structured(Json.Text text) {
    Json value = Workbench.own().read(text.value());
    return value != null
        && (value.type() == JsonType.OBJECT
            || value.type() == JsonType.ARRAY
            || value.type() == JsonType.STRING);
  }

  private static Spot absent(ToolCall call, @Nullable JsonType type) {
    return Spot.at(
        type == null ? call.pointer() : call.argumentsPointer(),
        Talk.call(call) + (type == null ? " has no arguments" : " has null for arguments"),
        "give it an object, {} where there is nothing to say");
  }

  private static Spot asObject(ToolCall call) {
    return Spot.at(
        call.argumentsPointer(),
        "the arguments of " + Talk.call(call) + " are an object: expected it encoded in a string",
        ENCODE);
  }

  private static Spot asString(ToolCall call) {
    return Spot.at(
        call.argumentsPointer(),
        "the arguments of " + Talk.call(call) + " are a string: expected the object itself",
        "decode them, such as with json.loads(arguments) in Python");
  }

  private static Spot notObject(ToolCall call, JsonType type) {
    return Spot.at(
        call.argumentsPointer(),
        "the arguments of " + Talk.call(call) + " are " + type.phrase() + ": expected an object",
        "give each argument its name, as in {\"city\": \"Oslo\"}");
  }

  private static Spot encodedTwice(ToolCall call) {
    return Spot.at(
        call.argumentsPointer(),
        "the arguments of "
            + Talk.call(call)
            + " are encoded twice: the string holds a string, which holds them",
        "encode them once: leave out one json.dumps, or decode them with json.loads first");
  }

  private static Spot notJson(ToolCall call, List<Flaw> flaws) {
    if (call.name() == null && call.written() == Written.TEXT) {
      return Spot.at(
          call.argumentsPointer(),
          "the call is no JSON" + why(flaws),
          "write it as {\"name\": …, \"arguments\": {…}} with a JSON library");
    }
    String what =
        call.arguments().isBlank()
            ? " are an empty string: expected a JSON object, {} at least"
            : " are no JSON" + why(flaws);
    return Spot.at(call.argumentsPointer(), "the arguments of " + Talk.call(call) + what, ENCODE);
  }

  private static String why(List<Flaw> flaws) {
    if (flaws.isEmpty()) {
      return "";
    }
    String message = flaws.get(flaws.size() - 1).message();
    return ": "
        + (message.startsWith(LINE) ? "the text " + message.substring(LINE.length()) : message);
  }
}
