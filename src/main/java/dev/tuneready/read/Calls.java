package dev.tuneready.read;

import dev.tuneready.core.Flaw;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.RawJson;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.ToolCall.Written;
import dev.tuneready.json.InnerJson;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the calls of tools, however they are written. */
final class Calls {
  private final byte[] bytes;
  private final InnerJson inner;

  /**
   * @param bytes from which the values were read
   */
  Calls(byte[] bytes, InnerJson inner) {
    this.bytes = bytes;
    this.inner = inner;
  }

  /**
   * The calls of a chat message.
   *
   * @param flaws to which is added what is wrong with them
   */
  List<ToolCall> ofMessage(Fields message, String pointer, List<Flaw> flaws) {
    Json written = message.get("tool_calls");
    String list = Pointer.of(pointer, "tool_calls");
    if (written instanceof Items items && !items.values().isEmpty()) {
      List<ToolCall> calls = new ArrayList<>();
      for (int i = 0; i < items.values().size(); i++) {
        add(items.values().get(i), Pointer.of(list, i), calls, flaws);
      }
      return calls;
    }
    if (written != null && !(written instanceof Items) && written.type() != JsonType.NULL) {
      flaws.add(Misfit.calls(written, list));
    }
    Json call = message.get("function_call");
    String only = Pointer.of(pointer, "function_call");
    if (call instanceof Fields fields) {
      return List.of(flat(fields, only));
    }
    if (call != null && call.type() != JsonType.NULL) {
      flaws.add(Misfit.call(call, only));
    }
    return List.of();
  }

  private void add(Json value, String pointer, List<ToolCall> calls, List<Flaw> flaws) {
    if (!(value instanceof Fields call)) {
      flaws.add(Misfit.call(value, pointer));
      return;
    }
    Json type = call.get("type");
    if (type != null && type.type() != JsonType.NULL && !"function".equals(call.text("type"))) {
      flaws.add(Misfit.callType(type, Pointer.of(pointer, "type")));
    }
    calls.add(ofList(call, pointer));
  }

  private ToolCall ofList(Fields call, String pointer) {
    if (call.get("function") instanceof Fields function) {
      return call(
          call.text("id"),
          function.text("name"),
          function.get("arguments"),
          pointer,
          Written.FUNCTION);
    }
    return flat(call, pointer);
  }

  private ToolCall flat(Fields call, String pointer) {
    return call(call.text("id"), call.text("name"), call.get("arguments"), pointer, Written.FLAT);
  }

  /** One call. */
  ToolCall call(
      @Nullable String id,
      @Nullable String name,
      @Nullable Json arguments,
      String pointer,
      Written written) {
    return new ToolCall(
        id,
        name,
        text(arguments),
        arguments == null ? null : arguments.type(),
        inner.hash(arguments),
        pointer,
        written);
  }

  /**
   * The calls that are written in a text: an object of name and arguments, or a list of such;
   * anything else is the arguments of a call without a name.
   */
  List<ToolCall> inText(String text, String pointer) {
    byte[] written = text.getBytes(StandardCharsets.UTF_8);
    Json value = inner.read(written);
    if (value != null) {
      List<Json> values = value instanceof Items items ? items.values() : List.of(value);
      Calls within = new Calls(written, inner);
      List<ToolCall> calls = new ArrayList<>(1);
      for (Json each : values) {
        if (each instanceof Fields call && call.isText("name") && call.has("arguments")) {
          calls.add(
              within.call(null, call.text("name"), call.get("arguments"), pointer, Written.TEXT));
        }
      }
      if (!calls.isEmpty() && calls.size() == values.size()) {
        return calls;
      }
    }
    return List.of(
        new ToolCall(
            null,
            null,
            text,
            JsonType.STRING,
            inner.hash(new Json.Text(text)),
            pointer,
            Written.TEXT));
  }

  /** A value as text: a string itself, anything else as it is written. */
  String text(@Nullable Json value) {
    if (value instanceof Json.Text text) {
      return text.value();
    }
    if (value instanceof Json.Num number) {
      return number.digits();
    }
    if (value instanceof Json.Flag flag) {
      return Boolean.toString(flag.value());
    }
    RawJson raw = Json.raw(value, bytes, "", false);
    return raw != null ? raw.text() : value == null ? "" : "null";
  }
}
