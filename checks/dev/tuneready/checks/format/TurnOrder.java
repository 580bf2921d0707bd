package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;

/** Conversations whose speakers come in an order that some targets do not take. */
public record TurnOrder() implements Sight {
  private static final Rule STARTS =
      Rule.forTargets("format/starts-with-assistant", "a conversation begins with the assistant");
  private static final Rule TWICE =
      Rule.forTargets("format/same-role-twice", "two turns of the user or the assistant in a row");
  private static final Rule SYSTEMS =
      Rule.forTargets("format/several-system-turns", "a conversation has several system turns");
  private static final Rule NO_USER =
      Rule.forTargets("format/no-user-turn", "a conversation has no user turn");
  private static final Rule SINGLE =
      Rule.forTargets("format/single-turn", "a conversation has fewer than two turns");
  static final Rule LAST =
      Rule.forTargets("format/last-turn-not-user", "a prompt does not end with a user turn");

  @Override
  public List<Rule> rules() {
    return List.of(STARTS, TWICE, SYSTEMS, NO_USER, SINGLE, LAST);
  }

  @Override
  public void look(Example example, Seen seen) {
    List<Turn> turns = example.turns();
    if (!example.format().judged() || turns.stream().noneMatch(Turns::spoken)) {
      return;
    }
    start(turns, seen);
    repeated(turns, seen);
    repeated(example.rejected(), seen);
    systems(turns, seen);
    if (turns.stream().noneMatch(turn -> turn.role() == Role.USER || turn.role() == Role.OTHER)) {
      seen.saw(NO_USER, TurnOrder::unasked);
    }
    List<Turn> said = turns.stream().filter(turn -> !turn.role().instructs()).toList();
    if (!example.format().asks() && said.size() == 1 && Turns.spoken(said.get(0))) {
      seen.saw(SINGLE, () -> single(said.get(0)));
    }
    if (endsWithoutUser(example)) {
      seen.saw(LAST, () -> ending(turns.get(turns.size() - 1)));
    }
  }

  /** Whether somebody else than the user has the last word. */
  static boolean endsWithoutUser(Example example) {
    List<Turn> turns = example.turns();
    if (turns.isEmpty() || !example.rejected().isEmpty()) {
      return false;
    }
    Turn last = turns.get(turns.size() - 1);
    return Turns.spoken(last) && last.role() != Role.USER && last.role() != Role.OTHER;
  }

  private static void start(List<Turn> turns, Seen seen) {
    for (Turn turn : turns) {
      if (!turn.role().instructs()) {
        if (turn.role() == Role.ASSISTANT && Turns.spoken(turn)) {
          seen.saw(STARTS, () -> start(turn));
        }
        return;
      }
    }
  }

  private static void repeated(List<Turn> turns, Seen seen) {
    for (int i = 1; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      boolean takesTurns = turn.role() == Role.USER || turn.role() == Role.ASSISTANT;
      if (takesTurns
          && turns.get(i - 1).role() == turn.role()
          && Turns.sideBySide(turns.get(i - 1), turn)) {
        seen.saw(TWICE, () -> repeated(turn));
      }
    }
  }

  private static void systems(List<Turn> turns, Seen seen) {
    boolean again = false;
    for (Turn turn : turns) {
      if (turn.role().instructs()) {
        if (again) {
          seen.saw(SYSTEMS, () -> system(turn));
        }
        again = true;
      }
    }
  }

  private static Spot start(Turn turn) {
    return Spot.at(
        turn.pointer(),
        "the conversation begins with " + an(turn) + " turn",
        "put the user's turn before it that it answers, or remove it");
  }

  private static Spot repeated(Turn turn) {
    return Spot.at(
        turn.pointer(),
        an(turn) + " turn follows " + an(turn) + " turn",
        "join the two, or add the turn that is missing between them");
  }

  private static Spot system(Turn turn) {
    return Spot.at(
        turn.pointer(),
        "another " + word(turn) + " turn; one is expected",
        "join the instructions in one turn at the start");
  }

  private static Spot unasked() {
    return Spot.at(
        "", "no user turn, so nothing is asked", "add what the user says, or remove the record");
  }

  private static Spot single(Turn turn) {
    return Spot.at(
        turn.pointer(),
        "the conversation is a single turn: expected two or more",
        "add the turn that is missing, a question or its answer");
  }

  private static Spot ending(Turn turn) {
    return Spot.at(
        turn.pointer(),
        "the record ends with " + an(turn) + " turn, not with the user's",
        turn.role() == Role.ASSISTANT
            ? "a grader judges what the model answers: take the answer out, and give it to the"
                + " grader in a field of its own"
            : "end the prompt with what the user says");
  }

  private static String word(Turn turn) {
    return turn.dialect().word(turn.role());
  }

  private static String an(Turn turn) {
    String word = word(turn);
    return ("aio".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }
}
