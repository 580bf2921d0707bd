package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Part;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;

/** Content that is a list where some want a string, is now this and now that, or holds thoughts. */
public record ContentForm() implements Sight {
  private static final Rule PARTS =
      Rule.forTargets("format/content-parts", "a turn's content is a list of parts");
  private static final Rule BOTH =
      Rule.forTargets("format/string-and-parts", "a record has content as strings and as lists");
  private static final Rule LIST =
      Rule.forTargets("format/prompt-as-list", "a prompt or its completion is no string");
  private static final Rule REASONING =
      Rule.forTargets("format/reasoning", "a turn has reasoning beside its answer");

  @Override
  public List<Rule> rules() {
    return List.of(PARTS, BOTH, LIST, REASONING);
  }

  @Override
  public void look(Example example, Seen seen) {
    List<Turn> turns = Turns.judged(example);
    for (Turn turn : turns) {
      if (mayBeText(turn) && turn.content() == Turn.Content.PARTS) {
        seen.saw(PARTS, () -> parts(turn));
      }
      for (Part part : turn.parts()) {
        if (part.kind() == Part.Kind.REASONING) {
          seen.saw(REASONING, () -> reasoning(turn, part));
        }
      }
    }
    both(turns, seen);
    if (example.format() == Format.PROMPT_COMPLETION) {
      turns.stream()
          .filter(turn -> !turn.pointer().isEmpty() || turn.content() == Turn.Content.PARTS)
          .findFirst()
          .ifPresent(turn -> seen.saw(LIST, () -> list(turn)));
    }
  }

  private static void both(List<Turn> turns, Seen seen) {
    Turn first = null;
    for (Turn turn : turns) {
      if (mayBeText(turn)
          && (turn.content() == Turn.Content.PARTS || turn.content() == Turn.Content.STRING)) {
        if (first == null) {
          first = turn;
        } else if (first.content() != turn.content()) {
          seen.saw(BOTH, () -> unlike(turn));
          return;
        }
      }
    }
  }

  /** Whether the content of a turn may be a string as well as a list. */
  private static boolean mayBeText(Turn turn) {
    return Turns.spoken(turn)
        && switch (turn.dialect()) {
          case CHAT, MISTRAL, COHERE, CLAUDE -> true;
          case SHAREGPT, LLAMA_FACTORY, CONVERSE, GEMINI, FIELD -> false;
        };
  }

  private static Spot parts(Turn turn) {
    return Spot.at(
        turn.contentPointer(),
        "the content of " + Turns.phrase(turn) + " is a list of parts",
        "write it as one string");
  }

  private static Spot list(Turn turn) {
    String pointer = turn.contentPointer();
    int end = pointer.indexOf('/', 1);
    String key = pointer.substring(1, end < 0 ? pointer.length() : end);
    return Spot.at(
        "/" + key, Quote.of(key) + " is a list: expected a string", "write it as one string");
  }

  private static Spot unlike(Turn turn) {
    boolean text = turn.content() == Turn.Content.STRING;
    return Spot.at(
        turn.contentPointer(),
        "the content of "
            + Turns.phrase(turn)
            + (text
                ? " is a string, that of turns before it a list of parts"
                : " is a list of parts, that of turns before it a string"),
        "write all content of a record in one way: {\"type\": \"text\", \"text\": \"…\"} is a"
            + " string as a part");
  }

  private static Spot reasoning(Turn turn, Part part) {
    return Spot.at(
        part.pointer(),
        Turns.phrase(turn) + " has reasoning beside what is said",
        "remove it, or choose a target that learns it");
  }
}
