package dev.tuneready.read;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Keys;
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

/** Reads Gemini's contents: turns of {@code role} and {@code parts}. */
final class Gemini {
  private static final Dialect DIALECT = Dialect.GEMINI;
  private static final String[] SYSTEM = {"systemInstruction", "system_instruction"};

  /** What a part may be. */
  private static final List<String> PARTS =
      List.of("text", "fileData", "inlineData", "functionCall", "functionResponse");

  private static final Keys NONE = Keys.of("");

  private final Draft draft;

  private Gemini(Draft draft) {
    this.draft = draft;
  }

  static void contents(Draft draft) {
    new Gemini(draft).read();
  }

  /** Contents that end with the question, and two answers with the scores 1 and 0. */
  static void preference(Draft draft) {
    Gemini reader = new Gemini(draft);
    reader.read();
    reader.completions();
  }

  /** Contents that end with the question, and what the grader compares the answer with. */
  static void reinforcement(Draft draft) {
    new Gemini(draft).read();
    Json references = draft.record.get("references");
    if (!(references instanceof Fields fields)) {
      draft.flaws.add(
          Misfit.field(
              "/references",
              "\"references\" is no object of names and texts",
              "write it as {\"answer\": \"…\"}"));
      return;
    }
    draft.forGrader(fields, NONE, "/references");
    for (int i = 0; i < fields.size(); i++) {
      if (fields.value(i).type() != JsonType.STRING) {
        draft.flaws.add(
            Misfit.field(
                Pointer.of("/references", fields.name(i)),
                "a reference is " + fields.value(i).type().phrase() + ": expected a string",
                "write it as a string, numbers and JSON too"));
      }
    }
  }

  private void read() {
    for (String key : SYSTEM) {
      if (draft.record.has(key)) {
        draft.turns.add(system(key));
      }
    }
    Json contents = draft.record.get("contents");
    boolean alone = contents instanceof Items items && items.values().size() == 1;
    draft.each(
        contents, "/contents", (value, pointer) -> draft.turns.add(turn(value, pointer, alone)));
    draft.tools = draft.tools("tools");
  }

  private Turn system(String key) {
    Json value = draft.record.get(key);
    String pointer = Pointer.of("", key);
    if (!(value instanceof Fields instruction)) {
      return value == null || value.type() == JsonType.NULL
          ? draft.field(Role.SYSTEM, key)
          : mistyped(value, pointer);
    }
    Pieces pieces = new Pieces();
    String parts = Pointer.of(pointer, "parts");
    Content content = parts(instruction.get("parts"), parts, pieces);
    return Turn.field(Role.SYSTEM, content, pieces.parts, parts);
  }

  private Turn mistyped(Json value, String pointer) {
    draft.flaws.add(
        Misfit.text(value, pointer, "an object such as {\"parts\": [{\"text\": \"…\"}]}"));
    return Turn.field(Role.SYSTEM, Content.MISTYPED, List.of(), pointer);
  }

  /**
   * @param alone whether it is the only turn: then it need not say who speaks
   */
  private Turn turn(Json value, String pointer, boolean alone) {
    if (!(value instanceof Fields turn)) {
      return draft.noTurn(value, DIALECT, pointer);
    }
    String word = draft.word(turn, DIALECT.roleKey(), pointer);
    Pieces pieces = new Pieces();
    String contentPointer = Pointer.of(pointer, DIALECT.contentKey());
    Content content = parts(turn.get(DIALECT.contentKey()), contentPointer, pieces);
    Role role = alone && !turn.has("role") ? Role.USER : DIALECT.role(word);
    boolean result = role == Role.USER && !pieces.answers.isEmpty();
    return new Turn(
        result ? Role.TOOL : role,
        word,
        content,
        pieces.parts,
        null,
        null,
        null,
        pieces.calls,
        pieces.answers,
        Draft.extraKeys(turn, DIALECT.keys(), pointer),
        pointer,
        contentPointer,
        DIALECT);
  }

  private Content parts(@Nullable Json value, String pointer, Pieces pieces) {
    if (value instanceof Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        part(items.values().get(i), Pointer.of(pointer, i), pieces);
      }
      return Content.PARTS;
    }
    if (value != null && value.type() != JsonType.NULL) {
      draft.flaws.add(Misfit.text(value, pointer, Misfit.BLOCKS));
      return Content.MISTYPED;
    }
    return value == null ? Content.ABSENT : Content.NULL;
  }

  private void part(Json value, String pointer, Pieces pieces) {
    String key = value instanceof Fields fields ? key(fields) : null;
    if (!(value instanceof Fields part) || key == null) {
      draft.flaws.add(Misfit.block(value, pointer, PARTS));
      pieces.parts.add(Part.other(pointer));
      return;
    }
    String at = Pointer.of(pointer, key);
    if (key.equals("text")) {
      text(part, pointer, pieces);
    } else if (part.get(key) instanceof Fields fields) {
      switch (key) {
        case "fileData" -> pieces.parts.add(file(fields, "fileUri", at));
        case "inlineData" -> pieces.parts.add(file(fields, "data", at));
        case "functionCall" ->
            pieces.calls.add(
                draft.calls.call(
                    fields.text("id"),
                    fields.text("name"),
                    fields.get("args"),
                    at,
                    ToolCall.Written.GEMINI));
        default -> response(fields, at, pieces);
      }
    } else {
      draft.flaws.add(Misfit.noObject(part.get(key), at));
      pieces.parts.add(Part.other(pointer));
    }
  }

  /** The key that says what a part is; null when it has none. */
  private static @Nullable String key(Fields part) {
    for (String key : PARTS) {
      if (part.has(key)) {
        return key;
      }
    }
    return null;
  }

  /**
   * @param key under which its address stands, or its data
   */
  private Part file(Fields file, String key, String pointer) {
    String type = file.text("mimeType");
    if (type == null) {
      draft.flaws.add(Misfit.without("mimeType", "image/png", pointer));
    }
    Json value = file.get(key);
    String at = Pointer.of(pointer, key);
    if (value == null || value.type() != JsonType.STRING) {
      draft.flaws.add(Misfit.without(key, key.equals("data") ? "…" : "gs://…", pointer));
      return Files.written(Files.kind(type), null, type, null, at);
    }
    return key.equals("data")
        ? Files.inline(Files.kind(type), value, type, at)
        : Files.written(Files.kind(type), value, type, null, at);
  }

  private void response(Fields answer, String pointer, Pieces pieces) {
    pieces.answers.add(
        new ToolAnswer(answer.text("id"), answer.text("name"), Pointer.of(pointer, "id")));
    pieces.parts.add(
        Part.text(draft.calls.text(answer.get("response")), Pointer.of(pointer, "response")));
  }

  private void text(Fields part, String pointer, Pieces pieces) {
    Part.Kind kind =
        part.get("thought") instanceof Json.Flag thought && thought.value()
            ? Part.Kind.REASONING
            : Part.Kind.TEXT;
    String text = part.text("text");
    if (text == null) {
      draft.flaws.add(Misfit.partWithoutText("text", pointer));
      pieces.parts.add(Part.other(pointer));
    } else {
      pieces.parts.add(Part.of(kind, text, Pointer.of(pointer, "text")));
    }
  }

  /** The answer with the higher score is the one to learn. */
  private void completions() {
    Json value = draft.record.get("completions");
    List<Json> completions = value instanceof Items items ? items.values() : List.of();
    List<Turn> answers = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < completions.size(); i++) {
      if (completions.get(i) instanceof Fields completion
          && completion.get("completion") instanceof Fields) {
        String pointer = Pointer.of(Pointer.of("/completions", i), "completion");
        answers.add(turn(completion.get("completion"), pointer, false));
        scores.add(completion.get("score") instanceof Json.Num score ? score.value() : -1.0);
      }
    }
    boolean swapped = answers.size() == 2 && scores.get(1) > scores.get(0);
    for (int i = 0; i < answers.size(); i++) {
      boolean preferred = (i == 0) != swapped;
      (preferred ? draft.turns : draft.rejected).add(answers.get(i));
    }
    requirePair(completions, answers, scores);
  }

  private void requirePair(List<Json> completions, List<Turn> answers, List<Double> scores) {
    if (completions.size() != 2 || answers.size() != 2) {
      draft.flaws.add(Misfit.completions(draft.record.get("completions")));
    } else if (!(scores.contains(0.0) && scores.contains(1.0))) {
      draft.flaws.add(Misfit.scores("/completions"));
    }
  }
}
