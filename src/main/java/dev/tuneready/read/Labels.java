package dev.tuneready.read;

import dev.tuneready.core.Counted;
import dev.tuneready.core.JsonType;
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

/** Reads records in which labels say piece by piece what is learned, or what is right. */
final class Labels {
  private static final String MASKED = "-100";

  private Labels() {}

  /** Whether each step is right. */
  static void ofSteps(Draft draft) {
    Items labels = list(draft, "labels");
    if (labels == null) {
      return;
    }
    requireAsMany(draft, "completions", draft.record.get("completions"), "labels", labels);
    for (int i = 0; i < labels.values().size(); i++) {
      Json label = labels.values().get(i);
      if (label.type() != JsonType.BOOLEAN) {
        draft.flaws.add(Misfit.label(label, Pointer.of("/labels", i)));
        return;
      }
    }
  }

  /** Texts that are joined as they stand; a label says of each whether it is learned. */
  static void segments(Draft draft) {
    draft.each(
        draft.record.get("segments"),
        "/segments",
        (value, pointer) -> {
          if (value instanceof Fields segment) {
            draft.turns.add(segment(draft, segment, pointer));
          } else {
            draft.turns.add(Turn.none(dev.tuneready.core.Dialect.FIELD, pointer));
          }
        });
  }

  private static Turn segment(Draft draft, Fields segment, String pointer) {
    Json label = segment.get("label");
    if (label == null || label.type() != JsonType.BOOLEAN) {
      draft.flaws.add(
          label == null
              ? Misfit.field(
                  pointer,
                  "the segment has no \"label\"",
                  "add it: true where the text is learned, false where it is masked")
              : Misfit.label(label, Pointer.of(pointer, "label")));
    }
    boolean learned = label instanceof Json.Flag flag && flag.value();
    Json text = segment.get("text");
    return draft.field(learned ? Role.ASSISTANT : Role.USER, text, Pointer.of(pointer, "text"));
  }

  /** Token ids, of which no text is known. */
  static void tokenized(Draft draft) {
    Items ids = list(draft, "input_ids");
    List<Part> parts = new ArrayList<>(1);
    if (ids != null && !ids.values().isEmpty()) {
      parts.add(Part.other("/input_ids"));
    }
    draft.turns.add(Turn.field(Role.ASSISTANT, Content.PARTS, parts, "/input_ids"));
    requireNumbers(draft, "input_ids", ids);
    for (String key : List.of("attention_mask", "labels")) {
      if (ids != null && draft.record.has(key)) {
        Items items = list(draft, key);
        requireNumbers(draft, key, items);
        if (items != null) {
          requireAsMany(draft, "input_ids", ids, key, items);
        }
      }
    }
    if (draft.record.get("labels") instanceof Items labels && allMasked(labels)) {
      draft.flaws.add(
          Misfit.field(
              "/labels",
              "every label is -100, so nothing is learned",
              "give the tokens of the answer their ids as labels, or remove the record"));
    }
  }

  private static boolean allMasked(Items labels) {
    return !labels.values().isEmpty()
        && labels.values().stream()
            .allMatch(label -> label instanceof Json.Num number && number.digits().equals(MASKED));
  }

  private static void requireNumbers(Draft draft, String key, @Nullable Items items) {
    if (items == null) {
      return;
    }
    for (int i = 0; i < items.values().size(); i++) {
      Json value = items.values().get(i);
      if (value.type() != JsonType.NUMBER) {
        draft.flaws.add(
            Misfit.field(
                Pointer.of(Pointer.of("", key), i),
                "an item of \"" + key + "\" is " + value.type().phrase() + ": expected a number",
                "write token ids and masks as whole numbers"));
        return;
      }
    }
  }

  private static @Nullable Items list(Draft draft, String key) {
    Json value = draft.record.get(key);
    if (value instanceof Items items) {
      return items;
    }
    if (value != null) {
      draft.flaws.add(
          Misfit.field(
              Pointer.of("", key),
              '"' + key + "\" is " + value.type().phrase() + ": expected a list",
              "write one item for each piece"));
    }
    return null;
  }

  private static void requireAsMany(
      Draft draft, String left, @Nullable Json pieces, String right, Items labels) {
    if (pieces instanceof Items items && items.values().size() != labels.values().size()) {
      draft.flaws.add(
          Misfit.field(
              Pointer.of("", right),
              Counted.of(items.values().size(), "item")
                  + " in \""
                  + left
                  + "\", "
                  + Counted.of(labels.values().size())
                  + " in \""
                  + right
                  + '"',
              "write as many in one as in the other"));
    }
  }
}
