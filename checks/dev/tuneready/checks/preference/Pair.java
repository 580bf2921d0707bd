package dev.tuneready.checks.preference;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Role;
import dev.tuneready.core.Turn;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A preference record taken apart. What both answers begin with is part of the prompt, also where
 * it stands in both of them.
 *
 * @param chosen the turns of the better answer, or none when it is missing
 * @param rejected the turns of the other one, or none when it is missing
 */
record Pair(List<Turn> prompt, List<Turn> chosen, List<Turn> rejected) {
  private static final Set<Format> FORMATS =
      EnumSet.of(
          Format.PREFERENCE_OUTPUTS,
          Format.PREFERENCE,
          Format.SHAREGPT_PREFERENCE,
          Format.ALPACA_PREFERENCE,
          Format.FIREWORKS_PAIR,
          Format.LLAMA_FACTORY_PREFERENCE,
          Format.GEMINI_PREFERENCE);

  /** How the pointers of turns begin that stand in the better answer. */
  private static final List<String> CHOSEN = List.of("/chosen", "/preferred_", "/completions/");

  /** Whether records of the format hold two answers of which one is better. */
  static boolean in(Format format) {
    return FORMATS.contains(format);
  }

  /** Empty when the record is no pair. */
  static Optional<Pair> of(Example example) {
    if (!in(example.format())) {
      return Optional.empty();
    }
    List<Turn> turns = example.turns();
    List<Turn> rejected = example.rejected();
    int start = Math.max(answerStart(turns), leftOut(rejected));
    start = Math.min(start, turns.size());
    List<Turn> prompt = turns.subList(0, start);
    List<Turn> chosen = turns.subList(start, turns.size());
    return Optional.of(new Pair(prompt, withoutPrompt(chosen, prompt), rejected));
  }

  /** Where the better answer begins, or the talk that it is the end of. */
  private static int answerStart(List<Turn> turns) {
    for (int i = 0; i < turns.size(); i++) {
      String pointer = turns.get(i).contentPointer();
      if (CHOSEN.stream().anyMatch(pointer::startsWith)) {
        return i;
      }
    }
    return turns.size();
  }

  /** How many turns the reader left out before the other answer, as both talks begin with them. */
  private static int leftOut(List<Turn> rejected) {
    String pointer = rejected.isEmpty() ? "" : rejected.get(0).pointer();
    int number = 0;
    for (int i = pointer.lastIndexOf('/') + 1; i < pointer.length(); i++) {
      char digit = pointer.charAt(i);
      if (digit < '0' || digit > '9') {
        return 0;
      }
      number = number * 10 + (digit - '0');
    }
    return number;
  }

  private static List<Turn> withoutPrompt(List<Turn> answer, List<Turn> prompt) {
    if (prompt.isEmpty() || answer.size() <= prompt.size()) {
      return answer;
    }
    for (int i = 0; i < prompt.size(); i++) {
      if (!prompt.get(i).repeats(answer.get(i))) {
        return answer;
      }
    }
    return answer.subList(prompt.size(), answer.size());
  }

  /** Whether both answers are there, and can be read. */
  boolean whole() {
    return readable(chosen) && readable(rejected);
  }

  private static boolean readable(List<Turn> answer) {
    for (Turn turn : answer) {
      if (turn.content() == Turn.Content.MISTYPED
          || (turn.content() == Turn.Content.ABSENT && turn.toolCalls().isEmpty())) {
        return false;
      }
    }
    return !answer.isEmpty();
  }

  /** Whether nobody answers in it: turns stand there, and none is an assistant's. */
  static boolean unanswered(List<Turn> answer) {
    return !answer.isEmpty() && answer.stream().noneMatch(turn -> turn.role() == Role.ASSISTANT);
  }
}
