package dev.tuneready.read;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Key;
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

/** Reads ShareGPT conversations: turns of {@code from} and {@code value}. */
final class ShareGpt {
  private static final Dialect DIALECT = Dialect.SHAREGPT;

  private final Draft draft;

  private ShareGpt(Draft draft) {
    this.draft = draft;
  }

  static void conversations(Draft draft) {
    new ShareGpt(draft).read();
  }

  /** A conversation that ends with the question, and two answers to it. */
  static void preference(Draft draft) {
    ShareGpt reader = new ShareGpt(draft);
    reader.read();
    reader.answer("chosen", draft.turns);
    reader.answer("rejected", draft.rejected);
  }

  private void read() {
    draft.addSystem();
    String key = draft.record.has("conversations") ? "conversations" : "messages";
    Json list = draft.record.get(key);
    String pointer = Pointer.of("", key);
    if (list instanceof Items items && writtenAsChat(items)) {
      // Said once in a record, by the first turn.
      draft.extraKeys.add(new Key("role", JsonType.STRING, Pointer.of(pointer, 0)));
      new ChatTurns(draft, Dialect.CHAT).add(list, pointer, draft.turns);
    } else {
      draft.each(list, pointer, (value, at) -> draft.turns.add(turn(value, at)));
    }
    draft.tools = draft.tools("tools");
    FilesBeside.add(draft);
    draft.label("kto_tag");
  }

  private void answer(String key, List<Turn> turns) {
    Json answer = draft.record.get(key);
    turns.add(
        answer instanceof Fields fields && (fields.has("from") || fields.has("value"))
            ? turn(fields, Pointer.of("", key))
            : draft.field(Role.ASSISTANT, key));
  }

  /** Whether the turns have the keys of chat messages. */
  private static boolean writtenAsChat(Items items) {
    boolean chat = false;
    for (Json value : items.values()) {
      if (value instanceof Fields turn) {
        if (turn.has("from") || turn.has("value")) {
          return false;
        }
        chat |= turn.has("role") && turn.has("content");
      }
    }
    return chat;
  }

  private Turn turn(Json value, String pointer) {
    if (!(value instanceof Fields turn)) {
      return draft.noTurn(value, DIALECT, pointer);
    }
    String word = draft.word(turn, DIALECT.roleKey(), pointer);
    List<Part> parts = new ArrayList<>(1);
    String contentPointer = Pointer.of(pointer, DIALECT.contentKey());
    Content content =
        draft.text(turn.get(DIALECT.contentKey()), contentPointer, parts, Misfit.STRING);
    List<ToolCall> calls = List.of();
    if ("function_call".equals(word) && content == Content.STRING) {
      calls = draft.calls.inText(parts.get(0).text(), contentPointer);
      parts = List.of();
    }
    Role role = DIALECT.role(word);
    return new Turn(
        role,
        word,
        content,
        parts,
        Draft.weight(turn, DIALECT),
        draft.weightWritten(turn, DIALECT),
        turn.text("name"),
        calls,
        role == Role.TOOL
            ? List.of(new ToolAnswer(null, turn.text("name"), contentPointer))
            : List.of(),
        Draft.extraKeys(turn, DIALECT.keys(), pointer),
        pointer,
        contentPointer,
        DIALECT);
  }
}
