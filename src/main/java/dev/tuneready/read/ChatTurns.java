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

/**
 * Reads turns as chat messages and their kin write them: {@code role}, {@code content}, {@code
 * tool_calls}, …
 */
final class ChatTurns {
  private static final String[] REASONING = {"reasoning_content", "reasoning", "thinking"};
  private static final String[] STRINGS = {"name", "reasoning_content", "reasoning", "thinking"};

  private final Draft draft;
  private final Dialect dialect;
  private final TypedParts typedParts;

  ChatTurns(Draft draft, Dialect dialect) {
    this.draft = draft;
    this.dialect = dialect;
    this.typedParts =
        dialect == Dialect.LLAMA_FACTORY
            ? TypedParts.ofLlamaFactory(draft)
            : TypedParts.ofChat(draft);
  }

  /** Adds the turns of a list; what is no object in it becomes a turn without a role. */
  void add(@Nullable Json list, String pointer, List<Turn> turns) {
    draft.each(list, pointer, (value, at) -> turns.add(turn(value, at)));
  }

  Turn turn(Json value, String pointer) {
    if (!(value instanceof Fields turn)) {
      return draft.noTurn(value, dialect, pointer);
    }
    String word = draft.word(turn, dialect.roleKey(), pointer);
    List<Part> parts = new ArrayList<>(1);
    List<ToolCall> calls = new ArrayList<>(0);
    requireStrings(turn, pointer);
    addReasoning(turn, pointer, parts);
    if (dialect == Dialect.MISTRAL && turn.has("content") && turn.has("text")) {
      draft.flaws.add(Misfit.contentTwice(pointer));
    }
    String contentKey = contentKey(turn);
    String contentPointer = Pointer.of(pointer, contentKey);
    Content content = content(turn.get(contentKey), contentPointer, parts, calls);
    if (turn.get("refusal") instanceof Json.Text refusal) {
      parts.add(Part.of(Part.Kind.REFUSAL, refusal.value(), pointer + "/refusal"));
    }
    int flaws = draft.flaws.size();
    calls.addAll(draft.calls.ofMessage(turn, pointer, draft.flaws));
    if (content == Content.ABSENT && calls.isEmpty() && draft.flaws.size() > flaws) {
      content = Content.MISTYPED; // What should have stood in for it cannot be read.
    }
    Role role = dialect.role(word);
    return new Turn(
        role,
        word,
        content,
        parts,
        Draft.weight(turn, dialect),
        draft.weightWritten(turn, dialect),
        turn.text("name"),
        calls,
        answers(role, turn, pointer),
        Draft.extraKeys(turn, dialect.keys(), pointer),
        pointer,
        contentPointer,
        dialect);
  }

  /** Reads what stands where content is expected, and adds its parts. */
  Content content(@Nullable Json value, String pointer, List<Part> parts, List<ToolCall> calls) {
    if (value instanceof Items items) {
      return typedParts.read(items, pointer, parts, calls) ? Content.PARTS : Content.MISTYPED;
    }
    if (dialect == Dialect.LLAMA_FACTORY && value instanceof Json.Text text) {
      draft.flaws.add(Misfit.text(value, pointer, Misfit.VALUE_PARTS));
      parts.add(Part.text(text.value(), pointer));
      return Content.MISTYPED;
    }
    return draft.text(value, pointer, parts, Misfit.STRING_OR_PARTS);
  }

  /** Mistral has an older key, too. */
  private String contentKey(Fields turn) {
    return dialect == Dialect.MISTRAL && !turn.has("content") && turn.has("text")
        ? "text"
        : dialect.contentKey();
  }

  private void requireStrings(Fields turn, String pointer) {
    for (String key : STRINGS) {
      Json value = turn.get(key);
      if (value != null
          && dialect.keys().has(key)
          && value.type() != JsonType.STRING
          && value.type() != JsonType.NULL) {
        draft.flaws.add(Misfit.unlike(value, Pointer.of(pointer, key), Misfit.STRING));
      }
    }
  }

  private void addReasoning(Fields turn, String pointer, List<Part> parts) {
    for (String key : REASONING) {
      if (dialect.keys().has(key) && turn.get(key) instanceof Json.Text text) {
        parts.add(Part.of(Part.Kind.REASONING, text.value(), Pointer.of(pointer, key)));
      }
    }
  }

  private static List<ToolAnswer> answers(Role role, Fields turn, String pointer) {
    String id = turn.text("tool_call_id");
    return id == null && role != Role.TOOL
        ? List.of()
        : List.of(new ToolAnswer(id, turn.text("name"), pointer + "/tool_call_id"));
  }
}
