package dev.tuneready.checks.format;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Key;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns without text, or with something else in its place. */
public record MissingContent() implements Sight {
  private static final Rule RULE =
      Rule.fail("format/missing-content", "a turn has no text, or something else in its place");

  /** Where other formats and tools put the text of a turn. */
  private static final Set<String> TWINS =
      Set.of("text", "value", "content", "message", "body", "utterance");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.MISTYPED_TEXT, RULE, seen);
    for (Turn turn : Turns.judged(example)) {
      if (absentWrongly(turn)) {
        seen.saw(RULE, () -> absent(turn));
      }
    }
  }

  private static boolean absentWrongly(Turn turn) {
    return turn.content() == Turn.Content.ABSENT
        && !Turns.needsNoText(turn)
        && !Turns.hollow(turn)
        && !Turns.misspeltCall(turn);
  }

  /** The key under which the text of a turn stands that lacks it; null when there is none. */
  static @Nullable Key twin(Turn turn) {
    if (absentWrongly(turn)) {
      for (Key extra : turn.extraKeys()) {
        if (extra.type() == JsonType.STRING && TWINS.contains(extra.name())) {
          return extra;
        }
      }
    }
    return null;
  }

  private static Spot absent(Turn turn) {
    boolean field = turn.pointer().isEmpty();
    String pointer =
        field
            ? turn.contentPointer().substring(0, turn.contentPointer().lastIndexOf('/'))
            : turn.pointer();
    String owner =
        !field ? Turns.phrase(turn) : pointer.isEmpty() ? "the record" : "this item of the list";
    String key = Quote.of(Turns.contentKey(turn));
    Key twin = twin(turn);
    if (twin != null) {
      return Spot.atKey(
          twin.pointer(),
          owner + " has no " + key + "; its text may be under " + Quote.key(twin.name()),
          turn.dialect() == Dialect.GEMINI
              ? "write it as \"parts\": [{\"text\": \"…\"}]"
              : "rename it to " + key);
    }
    return Spot.at(
        pointer, owner + " has no " + key, "add " + key + " with the text, or remove the record");
  }
}
