package dev.tuneready.read;

import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.ToolCall;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a list of parts that each say their type. */
final class TypedParts {
  /**
   * What a part of some type is.
   *
   * @param key under which it stands
   */
  private record Type(Part.Kind kind, String key) {}

  /** Of chat messages. An image, a sound or a film may be a mark for a file beside the turns. */
  private static final Map<String, Type> CHAT =
      Map.of(
          "text", new Type(Part.Kind.TEXT, "text"),
          "refusal", new Type(Part.Kind.REFUSAL, "refusal"),
          "image_url", new Type(Part.Kind.IMAGE, "image_url"),
          "image", new Type(Part.Kind.IMAGE, "image"),
          "input_audio", new Type(Part.Kind.AUDIO, "input_audio"),
          "audio", new Type(Part.Kind.AUDIO, "audio"),
          "video", new Type(Part.Kind.VIDEO, "video"),
          "file", new Type(Part.Kind.FILE, "file"));

  /** Of LLaMA-Factory v1, where every part has a value. */
  private static final Map<String, Type> LLAMA_FACTORY =
      Map.of(
          "text", new Type(Part.Kind.TEXT, "value"),
          "reasoning", new Type(Part.Kind.REASONING, "value"),
          "tool_call", new Type(Part.Kind.OTHER, "value"),
          "image_url", new Type(Part.Kind.IMAGE, "value"),
          "video_url", new Type(Part.Kind.VIDEO, "value"),
          "audio_url", new Type(Part.Kind.AUDIO, "value"));

  private final Draft draft;
  private final Map<String, Type> types;

  private TypedParts(Draft draft, Map<String, Type> types) {
    this.draft = draft;
    this.types = types;
  }

  static TypedParts ofChat(Draft draft) {
    return new TypedParts(draft, CHAT);
  }

  static TypedParts ofLlamaFactory(Draft draft) {
    return new TypedParts(draft, LLAMA_FACTORY);
  }

  /**
   * Adds the parts, and the calls among them; adds none and returns false when something in the
   * list is no part.
   */
  boolean read(Items items, String pointer, List<Part> parts, List<ToolCall> calls) {
    List<Part> read = new ArrayList<>(items.values().size());
    for (int i = 0; i < items.values().size(); i++) {
      Json item = items.values().get(i);
      String at = Pointer.of(pointer, i);
      if (item instanceof Fields fields && fields.isText("type")) {
        add(fields, at, read, calls);
      } else {
        draft.flaws.add(item instanceof Fields ? Misfit.untyped(i, at) : Misfit.item(item, i, at));
        return false;
      }
    }
    parts.addAll(read);
    return true;
  }

  private void add(Fields part, String pointer, List<Part> parts, List<ToolCall> calls) {
    String name = String.valueOf(part.text("type"));
    Type type = types.get(name);
    if (type == null) {
      draft.flaws.add(Misfit.part(name, pointer));
      parts.add(Part.other(pointer));
    } else if (name.equals("tool_call") && part.isText(type.key)) {
      calls.addAll(
          draft.calls.inText(String.valueOf(part.text(type.key)), Pointer.of(pointer, type.key)));
    } else if (type.kind.textual() || type.kind == Part.Kind.OTHER) {
      parts.add(text(type, part, pointer));
    } else {
      Part file = Files.ofChat(type.kind, part, type.key, pointer);
      if (name.endsWith("_url") && Files.elsewhere(file) && !draft.record.has("images")) {
        draft.flaws.add(Misfit.noAddress(type.key, pointer));
      }
      parts.add(file);
    }
  }

  private Part text(Type type, Fields part, String pointer) {
    String text = part.text(type.key);
    if (text == null) {
      draft.flaws.add(Misfit.partWithoutText(type.key, pointer));
      return Part.other(pointer);
    }
    return Part.of(type.kind, text, Pointer.of(pointer, type.key));
  }
}
