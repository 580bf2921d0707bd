package dev.tuneready.read;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Role;
import dev.tuneready.core.Turn;
import dev.tuneready.core.Turn.Content;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;

/** Reads Bedrock's Converse records: content is a list of blocks. */
final class Converse {
  private static final Dialect DIALECT = Dialect.CONVERSE;

  private final Draft draft;

  private Converse(Draft draft) {
    this.draft = draft;
  }

  static void messages(Draft draft) {
    Converse reader = new Converse(draft);
    if (draft.record.has("system")) {
      Pieces pieces = new Pieces();
      Content content =
          new ConverseBlocks(draft, pieces)
              .read(draft.record.get("system"), "/system", ConverseBlocks.SYSTEM);
      draft.turns.add(Turn.field(Role.SYSTEM, content, pieces.parts, "/system"));
    }
    draft.each(
        draft.record.get("messages"),
        "/messages",
        (value, pointer) -> draft.turns.add(reader.turn(value, pointer)));
    reader.tools();
  }

  private Turn turn(Json value, String pointer) {
    if (!(value instanceof Fields turn)) {
      return draft.noTurn(value, DIALECT, pointer);
    }
    String word = draft.word(turn, DIALECT.roleKey(), pointer);
    String contentPointer = Pointer.of(pointer, DIALECT.contentKey());
    Pieces pieces = new Pieces();
    Content content =
        new ConverseBlocks(draft, pieces)
            .read(turn.get(DIALECT.contentKey()), contentPointer, ConverseBlocks.MESSAGE);
    Role role = DIALECT.role(word);
    return new Turn(
        role == Role.USER && !pieces.answers.isEmpty() ? Role.TOOL : role,
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

  private void tools() {
    Json config = draft.record.get("toolConfig");
    if (config == null || config.type() == JsonType.NULL) {
      return;
    }
    if (!(config instanceof Fields fields) || !(fields.get("tools") instanceof Items tools)) {
      draft.flaws.add(Misfit.toolConfig("/toolConfig"));
      return;
    }
    for (int i = 0; i < tools.values().size(); i++) {
      if (!(tools.values().get(i) instanceof Fields tool
          && tool.get("toolSpec") instanceof Fields)) {
        draft.flaws.add(Misfit.toolSpec(Pointer.of("/toolConfig/tools", i)));
      }
    }
    draft.tools = draft.tools(fields, "/toolConfig", "tools");
  }
}
