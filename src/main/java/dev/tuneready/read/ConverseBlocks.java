package dev.tuneready.read;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.ToolAnswer;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn.Content;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of Bedrock's Converse content: objects with one key each. */
final class ConverseBlocks {
  /** What may stand in a message, in the system prompt, and in the result of a tool. */
  static final List<String> MESSAGE =
      List.of("text", "image", "video", "document", "toolUse", "toolResult", "reasoningContent");

  static final List<String> SYSTEM = List.of("text");
  private static final List<String> RESULT = List.of("text", "json", "image", "document", "video");

  private final Draft draft;
  private final Pieces pieces;

  /**
   * @param pieces to which it adds what it reads
   */
  ConverseBlocks(Draft draft, Pieces pieces) {
    this.draft = draft;
    this.pieces = pieces;
  }

  /**
   * Reads a list of blocks.
   *
   * @param allowed the keys of those that may stand there
   */
  Content read(@Nullable Json value, String pointer, List<String> allowed) {
    if (value instanceof Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        block(items.values().get(i), Pointer.of(pointer, i), allowed);
      }
      return Content.PARTS;
    }
    if (value == null || value.type() == JsonType.NULL) {
      return value == null ? Content.ABSENT : Content.NULL;
    }
    draft.flaws.add(Misfit.text(value, pointer, Misfit.BLOCKS));
    if (value instanceof Json.Text text) {
      pieces.parts.add(Part.text(text.value(), pointer));
    }
    return Content.MISTYPED;
  }

  private void block(Json value, String pointer, List<String> allowed) {
    List<String> keys =
        value instanceof Fields block ? allowed.stream().filter(block::has).toList() : List.of();
    if (!(value instanceof Fields block) || keys.isEmpty()) {
      draft.flaws.add(Misfit.block(value, pointer, allowed));
      pieces.parts.add(Part.other(pointer));
      return;
    }
    if (keys.size() > 1) {
      draft.flaws.add(Misfit.blocks(keys, pointer));
    }
    for (String key : keys) {
      read(key, block, Pointer.of(pointer, key));
    }
  }

  private void read(String key, Fields block, String pointer) {
    Json value = block.get(key);
    if (key.equals("text")) {
      text(Part.Kind.TEXT, block, pointer);
    } else if (key.equals("json")) {
      pieces.parts.add(Part.text(draft.calls.text(value), pointer));
    } else if (value instanceof Fields fields) {
      switch (key) {
        case "toolUse" -> use(fields, pointer);
        case "toolResult" -> result(fields, pointer);
        case "reasoningContent" -> reasoning(fields, pointer);
        case "image" -> file(Part.Kind.IMAGE, "png", fields, pointer);
        case "video" -> file(Part.Kind.VIDEO, "mp4", fields, pointer);
        default -> file(Part.Kind.FILE, "pdf", fields, pointer);
      }
    } else {
      draft.flaws.add(Misfit.noObject(value, pointer));
      pieces.parts.add(Part.other(pointer));
    }
  }

  private void text(Part.Kind kind, Fields holder, String pointer) {
    Json text = holder.get("text");
    if (text instanceof Json.Text written) {
      pieces.parts.add(Part.of(kind, written.value(), pointer));
    } else if (text instanceof Json.Blob) {
      pieces.parts.add(Files.written(Part.Kind.FILE, text, null, null, pointer));
    } else {
      draft.flaws.add(Misfit.noString(text, pointer));
      pieces.parts.add(Part.other(pointer));
    }
  }

  private void use(Fields use, String pointer) {
    pieces.calls.add(
        draft.calls.call(
            use.text("toolUseId"),
            use.text("name"),
            use.get("input"),
            pointer,
            ToolCall.Written.CONVERSE));
  }

  private void result(Fields result, String pointer) {
    pieces.answers.add(
        new ToolAnswer(result.text("toolUseId"), null, Pointer.of(pointer, "toolUseId")));
    String content = Pointer.of(pointer, "content");
    if (result.get("content") instanceof Items) {
      read(result.get("content"), content, RESULT);
    } else {
      draft.flaws.add(Misfit.noResult(result.get("content"), pointer));
    }
  }

  private void reasoning(Fields reasoning, String pointer) {
    if (reasoning.get("reasoningText") instanceof Fields text && text.has("text")) {
      text(Part.Kind.REASONING, text, pointer + "/reasoningText/text");
    } else if (!reasoning.has("redactedContent")) {
      draft.flaws.add(Misfit.noReasoning(pointer));
      pieces.parts.add(Part.other(pointer));
    }
  }

  /**
   * @param such a format that it may have
   */
  private void file(Part.Kind kind, String such, Fields file, String pointer) {
    String format = file.text("format");
    if (format == null) {
      draft.flaws.add(Misfit.without("format", such, pointer));
    }
    String type = format == null ? null : prefix(kind) + format;
    Json source = file.get("source");
    String at = Pointer.of(pointer, "source");
    if (source instanceof Fields fields && string(fields.get("bytes"))) {
      pieces.parts.add(Files.inline(kind, fields.get("bytes"), type, Pointer.of(at, "bytes")));
    } else if (source instanceof Fields fields
        && fields.get("s3Location") instanceof Fields place
        && string(place.get("uri"))) {
      String uri = Pointer.of(Pointer.of(at, "s3Location"), "uri");
      pieces.parts.add(Files.written(kind, place.get("uri"), type, null, uri));
    } else {
      String nearest = source == null ? pointer : at;
      draft.flaws.add(Misfit.noSource(pointer, nearest));
      pieces.parts.add(Files.written(kind, null, type, null, nearest));
    }
  }

  /** How media types of such files begin; those of documents are not told by their format. */
  private static String prefix(Part.Kind kind) {
    return kind == Part.Kind.FILE ? "" : kind == Part.Kind.IMAGE ? "image/" : "video/";
  }

  private static boolean string(@Nullable Json value) {
    return value != null && value.type() == JsonType.STRING;
  }
}
