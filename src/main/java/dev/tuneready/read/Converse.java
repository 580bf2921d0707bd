package dev.tuneready.read;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Role;
import dev.tuneready.core.ToolAnswer;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn;
import dev.tuneready.core.Turn.Content;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Bedrock's Converse records: content is a list of objects with one key each. */
final class Converse {
  private static final Dialect DIALECT = Dialect.CONVERSE;

  private final Draft draft;
  private List<Part> parts = new ArrayList<>();
  private List<ToolCall> calls = new ArrayList<>();
  private List<ToolAnswer> answers = new ArrayList<>();

  private Converse(Draft draft) {
    this.draft = draft;
  }

  static void messages(Draft draft) {
    Converse reader = new Converse(draft);
    if (draft.record.has("system")) {
      Content content = reader.content(draft.record.get("system"), "/system");
      draft.turns.add(Turn.field(Role.SYSTEM, content, reader.parts, "/system"));
    }
    draft.each(
        draft.record.get("messages"),
        "/messages",
        (value, pointer) -> draft.turns.add(reader.turn(value, pointer)));
    if (draft.record.get("toolConfig") instanceof Fields config) {
      draft.tools = draft.tools(config, "/toolConfig", "tools");
    }
  }

  private Turn turn(Json value, String pointer) {
    if (!(value instanceof Fields turn)) {
      return draft.noTurn(value, DIALECT, pointer);
    }
    String word = draft.word(turn, DIALECT.roleKey(), pointer);
    String contentPointer = Pointer.of(pointer, DIALECT.contentKey());
    Content content = content(turn.get(DIALECT.contentKey()), contentPointer);
    Role role = DIALECT.role(word);
    return new Turn(
        role == Role.USER && !answers.isEmpty() ? Role.TOOL : role,
        word,
        content,
        parts,
        null,
        null,
        null,
        calls,
        answers,
        Draft.extraKeys(turn, DIALECT.keys(), pointer),
        pointer,
        contentPointer,
        DIALECT);
  }

  private Content content(@Nullable Json value, String pointer) {
    parts = new ArrayList<>(1);
    calls = new ArrayList<>(0);
    answers = new ArrayList<>(0);
    if (value instanceof Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        item(items.values().get(i), Pointer.of(pointer, i));
      }
      return Content.PARTS;
    }
    if (value == null || value.type() == JsonType.NULL) {
      return value == null ? Content.ABSENT : Content.NULL;
    }
    draft.flaws.add(Misfit.text(value, pointer, Misfit.BLOCKS));
    if (value instanceof Json.Text text) {
      parts.add(Part.text(text.value(), pointer));
    }
    return Content.MISTYPED;
  }

  private void item(Json value, String pointer) {
    if (value instanceof Fields item) {
      if (item.isText("text")) {
        text(Part.Kind.TEXT, item, pointer);
        return;
      }
      if (item.get("toolUse") instanceof Fields use) {
        calls.add(
            draft.calls.call(
                use.text("toolUseId"),
                use.text("name"),
                use.get("input"),
                Pointer.of(pointer, "toolUse"),
                ToolCall.Written.CONVERSE));
        return;
      }
      if (item.get("toolResult") instanceof Fields result) {
        result(result, Pointer.of(pointer, "toolResult"));
        return;
      }
      if (item.get("reasoningContent") instanceof Fields reasoning
          && reasoning.get("reasoningText") instanceof Fields text
          && text.isText("text")) {
        text(Part.Kind.REASONING, text, pointer + "/reasoningContent/reasoningText");
        return;
      }
      if (file(item, "image", Part.Kind.IMAGE, pointer)
          || file(item, "video", Part.Kind.VIDEO, pointer)
          || file(item, "document", Part.Kind.FILE, pointer)) {
        return;
      }
    }
    draft.flaws.add(Misfit.block(pointer));
    parts.add(Part.other(pointer));
  }

  private void text(Part.Kind kind, Fields holder, String pointer) {
    Json text = holder.get("text");
    parts.add(
        text instanceof Json.Text written
            ? Part.of(kind, written.value(), Pointer.of(pointer, "text"))
            : Files.written(Part.Kind.FILE, text, null, null, Pointer.of(pointer, "text")));
  }

  private boolean file(Fields item, String key, Part.Kind kind, String pointer) {
    if (!(item.get(key) instanceof Fields file)) {
      return false;
    }
    String format = file.text("format");
    String type = format == null || kind == Part.Kind.FILE ? format : key + "/" + format;
    String at = Pointer.of(pointer, key);
    if (file.get("source") instanceof Fields source) {
      at = Pointer.of(at, "source");
      if (source.get("s3Location") instanceof Fields place) {
        parts.add(Files.written(kind, place.get("uri"), type, null, at + "/s3Location/uri"));
        return true;
      }
      if (source.has("bytes")) {
        parts.add(Files.inline(kind, source.get("bytes"), type, Pointer.of(at, "bytes")));
        return true;
      }
    }
    parts.add(Files.written(kind, null, type, null, at));
    return true;
  }

  private void result(Fields result, String pointer) {
    answers.add(new ToolAnswer(result.text("toolUseId"), null, Pointer.of(pointer, "toolUseId")));
    String contentPointer = Pointer.of(pointer, "content");
    if (!(result.get("content") instanceof Items items)) {
      return;
    }
    for (int i = 0; i < items.values().size(); i++) {
      String at = Pointer.of(contentPointer, i);
      if (items.values().get(i) instanceof Fields item && item.has("json")) {
        parts.add(Part.text(draft.calls.text(item.get("json")), Pointer.of(at, "json")));
      } else {
        item(items.values().get(i), at);
      }
    }
  }
}
