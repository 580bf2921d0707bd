package dev.tuneready.checks.preference;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;

/** Answers of a pair that are no answer, or more than one message. */
public record Outputs() implements Sight {
  private static final Rule NONE =
      Rule.warn("preference/no-assistant-output", "an answer of a pair has no assistant turn");
  private static final Rule SEVERAL =
      Rule.forTargets(
          "preference/several-messages", "an answer of a pair is not exactly one assistant turn");

  private static final Rule OTHER =
      Rule.forTargets(
          "preference/other-role", "an answer of a pair has a turn of neither assistant nor tool");

  @Override
  public List<Rule> rules() {
    return List.of(NONE, SEVERAL, OTHER);
  }

  @Override
  public void look(Example example, Seen seen) {
    Pair.of(example)
        .ifPresent(
            pair -> {
              look(pair.chosen(), "chosen", unanswered(example), seen);
              look(pair.rejected(), "rejected", false, seen);
            });
  }

  /** Whether nobody answers in the whole talk, which is told of every format. */
  private static boolean unanswered(Example example) {
    return example.answer() < 0
        && example.turns().stream().noneMatch(turn -> turn.role() == Role.OTHER);
  }

  private static void look(List<Turn> answer, String which, boolean told, Seen seen) {
    if (!told && Pair.unanswered(answer)) {
      seen.saw(
          NONE,
          () ->
              Spot.at(
                  pointer(answer),
                  "the " + which + " answer has no assistant turn",
                  "let the assistant say the answer; what the user says belongs into the prompt"));
    }
    if (answer.size() > 1 || answer.stream().anyMatch(turn -> turn.role() != Role.ASSISTANT)) {
      seen.saw(SEVERAL, () -> several(answer, which));
    }
    for (Turn turn : answer) {
      if (turn.role() == Role.USER || turn.role().instructs()) {
        seen.saw(OTHER, () -> other(turn, which));
      }
    }
  }

  private static Spot several(List<Turn> answer, String which) {
    String found =
        answer.size() > 1
            ? " answer has " + Counted.of(answer.size(), "turn")
            : " answer is not the assistant's";
    return Spot.at(
        pointer(answer),
        "the " + which + found + ": expected one assistant turn",
        "move what comes before the answer into the prompt");
  }

  private static Spot other(Turn turn, String which) {
    return Spot.at(
        turn.pointer().isEmpty() ? turn.contentPointer() : turn.pointer(),
        "the " + which + " answer has a " + turn.dialect().word(turn.role()) + " turn",
        "move it into the prompt, with what comes before it");
  }

  private static String pointer(List<Turn> answer) {
    Turn first = answer.get(0);
    return first.pointer().isEmpty() ? first.contentPointer() : first.pointer();
  }
}
