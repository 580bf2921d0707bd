package dev.tuneready.read;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Role;
import dev.tuneready.core.Turn;
import dev.tuneready.core.Turn.Content;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Items;

/** Reads Alpaca's instructions and those of its kin, where every turn is a field of the record. */
final class Instructions {
  private final Draft draft;

  private Instructions(Draft draft) {
    this.draft = draft;
  }

  static void alpaca(Draft draft) {
    new Instructions(draft).prompt();
    draft.turns.add(
        draft.field(
            Role.ASSISTANT,
            draft.record.has("response") && !draft.record.has("output") ? "response" : "output"));
    draft.label("kto_tag");
  }

  static void preference(Draft draft) {
    new Instructions(draft).prompt();
    boolean named = draft.record.has("chosen_response") || draft.record.has("rejected_response");
    String more = named ? "_response" : "";
    draft.turns.add(draft.field(Role.ASSISTANT, "chosen" + more));
    draft.rejected.add(draft.field(Role.ASSISTANT, "rejected" + more));
  }

  /** What is asked under other keys, and the answer. */
  static void cousin(Draft draft) {
    Cousin keys = Cousin.of(draft.record);
    if (keys != null) {
      if (draft.record.has("system_prompt")) {
        draft.turns.add(draft.field(Role.SYSTEM, "system_prompt"));
      }
      Turn prompt = draft.field(Role.USER, keys.prompt());
      for (String context : Cousin.CONTEXT) {
        if (!context.equals(keys.prompt()) && draft.record.has(context)) {
          addContext(draft.field(Role.USER, context), prompt);
        }
      }
      draft.turns.add(prompt);
      draft.turns.add(draft.field(Role.ASSISTANT, keys.answer()));
      draft.beside("choices");
    }
  }

  private void prompt() {
    draft.addSystem();
    Json history = draft.record.get("history");
    if (history instanceof Items pairs) {
      addHistory(pairs);
    } else if (history != null && history.type() != JsonType.NULL) {
      draft.flaws.add(Misfit.history(history, "/history"));
    }
    Turn instruction = draft.field(Role.USER, "instruction");
    Turn input = draft.field(Role.USER, "input");
    if (input.content() == Content.NULL) {
      draft.flaws.add(Misfit.nothing("/input"));
    }
    addContext(input, instruction);
    draft.turns.add(instruction);
    FilesBeside.add(draft);
  }

  /** Adds what a turn is about to it, unless it is blank. */
  private static void addContext(Turn context, Turn turn) {
    if (!context.blank()) {
      for (Part part : context.parts()) {
        turn.parts()
            .add(
                new Part(
                    Part.Kind.CONTEXT, part.text(), part.length(), part.pointer(), part.media()));
      }
    }
  }

  private void addHistory(Items history) {
    for (int i = 0; i < history.values().size(); i++) {
      if (history.values().get(i) instanceof Items pair && pair.values().size() == 2) {
        for (int side = 0; side < 2; side++) {
          Json text = pair.values().get(side);
          String pointer = Pointer.of(Pointer.of("/history", i), side);
          draft.turns.add(draft.field(side == 0 ? Role.USER : Role.ASSISTANT, text, pointer));
        }
      } else {
        draft.flaws.add(Misfit.pair(history.values().get(i), Pointer.of("/history", i)));
      }
    }
  }
}
