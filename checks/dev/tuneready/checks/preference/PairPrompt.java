package dev.tuneready.checks.preference;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Prompts of pairs that are more than a question, or two. */
public record PairPrompt() implements Sight {
  private static final Rule ENDS =
      Rule.forTargets(
          "preference/prompt-ends-with-assistant",
          "the prompt of a pair ends with an assistant turn");
  private static final Rule SEVERAL =
      Rule.forTargets(
          "preference/several-user-turns", "the prompt of a pair has more than one user turn");

  private static final Rule DIFFER =
      Rule.warn("preference/prompts-differ", "the two answers of a pair are to different prompts");

  /** Formats in which each answer may be a whole talk, with the prompt in it. */
  private static final Set<Format> TALKS =
      EnumSet.of(Format.PREFERENCE, Format.FIREWORKS_PAIR, Format.LLAMA_FACTORY_PREFERENCE);

  @Override
  public List<Rule> rules() {
    return List.of(DIFFER, ENDS, SEVERAL);
  }

  @Override
  public void look(Example example, Seen seen) {
    Pair.of(example)
        .ifPresent(
            pair -> {
              look(pair.prompt(), seen);
              if (TALKS.contains(example.format())) {
                differ(pair, seen);
              }
            });
  }

  /** Looks whether the first turn that is not the same belongs to the prompt. */
  private static void differ(Pair pair, Seen seen) {
    List<Turn> chosen = pair.chosen();
    List<Turn> rejected = pair.rejected();
    int same = 0;
    int least = Math.min(chosen.size(), rejected.size());
    while (same < least && chosen.get(same).repeats(rejected.get(same))) {
      same++;
    }
    if (same < least
        && (asks(chosen.get(same)) || asks(rejected.get(same)))
        && !Pair.unanswered(chosen)
        && !Pair.unanswered(rejected)) {
      Turn other = rejected.get(same);
      seen.saw(DIFFER, () -> differ(other));
    }
  }

  private static boolean asks(Turn turn) {
    return !turn.pointer().isEmpty() && (turn.role() == Role.USER || turn.role().instructs());
  }

  private static Spot differ(Turn other) {
    return Spot.at(
        other.pointer(),
        "from this turn on the rejected talk has another prompt than the chosen one",
        "let both begin with the same turns, up to the answer: only answers to one question can be"
            + " compared");
  }

  private static void look(List<Turn> prompt, Seen seen) {
    if (prompt.isEmpty()) {
      return;
    }
    Turn last = prompt.get(prompt.size() - 1);
    if (last.role() == Role.ASSISTANT) {
      seen.saw(
          ENDS,
          () ->
              Spot.at(
                  last.pointer(),
                  "the prompt ends with an assistant turn, not with a question",
                  "if it is the answer, remove it: it stands in the two answers already"));
    }
    List<Turn> users = prompt.stream().filter(turn -> turn.role() == Role.USER).toList();
    if (users.size() > 1) {
      seen.saw(
          SEVERAL,
          users.size(),
          () ->
              Spot.at(
                  users.get(1).pointer(),
                  "the prompt has " + Counted.of(users.size(), "user turn") + ": expected one",
                  "keep the last question, and tell what came before it in its text"));
    }
  }
}
