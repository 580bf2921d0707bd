package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Part;
import dev.tuneready.core.Role;
import dev.tuneready.core.Turn;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a record may have or leave out. */
enum Extra {
  SYSTEM("a system prompt", example -> turn(example, true)),
  TOOLS("tools", example -> example.tools() == null ? null : ""),
  CALLS("calls of tools", Extra::call),
  RESULTS("results of tools", example -> turn(example, false)),
  REASONING("reasoning", example -> part(example, Part.Kind.REASONING)),
  IMAGES("images", example -> part(example, Part.Kind.IMAGE)),
  VIDEOS("videos", example -> part(example, Part.Kind.VIDEO)),
  WEIGHT("a \"weight\"", example -> key(example, "weight")),
  ID("an \"id\"", example -> key(example, "id")),
  REFERENCE("a \"reference_answer\"", example -> key(example, "reference_answer"));

  private final String phrase;

  @SuppressWarnings("ImmutableEnumChecker") // It refers to methods only.
  private final Function<Example, @Nullable String> place;

  Extra(String phrase, Function<Example, @Nullable String> place) {
    this.phrase = phrase;
    this.place = place;
  }

  String phrase() {
    return phrase;
  }

  /** The JSON Pointer of where a record has it first; null when it has none. */
  @Nullable String in(Example example) {
    return place.apply(example);
  }

  private static @Nullable String turn(Example example, boolean instructs) {
    for (Turn turn : example.turns()) {
      if (instructs ? turn.role().instructs() && !turn.blank() : turn.role() == Role.TOOL) {
        return turn.contentPointer();
      }
    }
    return null;
  }

  private static @Nullable String call(Example example) {
    for (Turn turn : example.turns()) {
      if (!turn.toolCalls().isEmpty()) {
        return turn.toolCalls().get(0).pointer();
      }
    }
    return null;
  }

  private static @Nullable String part(Example example, Part.Kind kind) {
    for (Turn turn : example.turns()) {
      for (Part part : turn.parts()) {
        if (part.kind() == kind) {
          return part.pointer();
        }
      }
    }
    return null;
  }

  private static @Nullable String key(Example example, String name) {
    return example.record() == null || example.record().field(name) == null ? null : "/" + name;
  }
}
