package dev.tuneready.read;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Role;
import dev.tuneready.core.Turn;
import dev.tuneready.core.Turn.Content;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads records of a prompt and what answers it, each of them a text or the turns of a talk. */
final class Sides {
  private static final String[] PROMPTS = {"system", "prompt", "question", "input"};

  private final Draft draft;
  private final ChatTurns chat;

  private Sides(Draft draft) {
    this.draft = draft;
    this.chat = new ChatTurns(draft, Dialect.CHAT);
  }

  static void completion(Draft draft) {
    String answer = draft.record.has("completion") ? "completion" : "response";
    Sides sides = new Sides(draft);
    sides.add("prompt", Role.USER, draft.turns);
    sides.add(answer, Role.ASSISTANT, draft.turns);
    sides.requireAlike("prompt", answer);
    draft.tools = draft.tools("tools");
  }

  /** One answer, and whether it is good. */
  static void unpaired(Draft draft) {
    completion(draft);
    draft.label("label");
  }

  static void promptOnly(Draft draft) {
    new Sides(draft).add("prompt", Role.USER, draft.turns);
    draft.tools = draft.tools("tools");
    draft.besideAllElse();
  }

  static void preference(Draft draft) {
    Sides sides = new Sides(draft);
    for (String prompt : PROMPTS) {
      if (draft.record.has(prompt)) {
        sides.add(prompt, prompt.equals("system") ? Role.SYSTEM : Role.USER, draft.turns);
      }
    }
    if (draft.record.has("messages")) {
      sides.chat.add(draft.record.get("messages"), "/messages", draft.turns);
    }
    if (sides.requireAlike("chosen", "rejected")) {
      sides.requireTurnsAfterTurns("chosen", "rejected");
    }
    sides.answer("chosen", draft.turns);
    sides.answer("rejected", draft.rejected);
    draft.tools = draft.tools("tools");
  }

  /** One prompt, and its answer step by step, of which each is right or wrong. */
  static void stepwise(Draft draft) {
    new Sides(draft).add("prompt", Role.USER, draft.turns);
    List<Part> steps = new ArrayList<>();
    Json completions = draft.record.get("completions");
    if (completions instanceof Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        String at = Pointer.of("/completions", i);
        if (draft.text(items.values().get(i), at, steps, Misfit.STRING) == Content.NULL) {
          draft.flaws.add(Misfit.text(items.values().get(i), at, Misfit.STRING));
        }
      }
    } else if (completions != null) {
      draft.flaws.add(Misfit.text(completions, "/completions", "a list of strings"));
    }
    Content content = completions instanceof Items ? Content.PARTS : Content.MISTYPED;
    draft.turns.add(Turn.field(Role.ASSISTANT, content, steps, "/completions"));
    draft.beside("labels");
    Labels.ofSteps(draft);
  }

  private void answer(String key, List<Turn> turns) {
    Json value = draft.record.get(key);
    if (value instanceof Fields message && message.has("role")) {
      turns.add(chat.turn(message, Pointer.of("", key)));
    } else {
      add(key, Role.ASSISTANT, turns);
    }
  }

  private void add(String key, Role role, List<Turn> turns) {
    Json value = draft.record.get(key);
    String pointer = Pointer.of("", key);
    if (first(value, "role") != null) {
      chat.add(value, pointer, turns);
      return;
    }
    List<Part> parts = new ArrayList<>(1);
    Content content =
        first(value, "type") instanceof Json.Text
            ? chat.content(value, pointer, parts, new ArrayList<>(0))
            : draft.text(value, pointer, parts, Misfit.STRING_OR_TURNS);
    turns.add(Turn.field(role, content, parts, pointer));
  }

  /** Two sides are both texts, or both turns; false when they are not. */
  private boolean requireAlike(String left, String right) {
    boolean unlike = turnsBesideText(left, right) || turnsBesideText(right, left);
    if (unlike) {
      draft.flaws.add(Misfit.unlike(left, right));
    }
    return !unlike;
  }

  /** Answers to a prompt of turns are turns, too; a prompt that is a text may have either. */
  private void requireTurnsAfterTurns(String... answers) {
    for (String answer : answers) {
      if (turnsBesideText("prompt", answer)) {
        draft.flaws.add(Misfit.unlike("prompt", answer));
        return;
      }
    }
  }

  private boolean turnsBesideText(String turns, String text) {
    Json value = draft.record.get(turns);
    boolean spoken =
        first(value, "role") != null || (value instanceof Fields message && message.has("role"));
    return spoken && draft.record.isText(text);
  }

  /** What stands under a key of the first object in a list; null when nothing does. */
  private static @Nullable Json first(@Nullable Json value, String key) {
    return value instanceof Items items
            && !items.values().isEmpty()
            && items.values().get(0) instanceof Fields first
        ? first.get(key)
        : null;
  }
}
