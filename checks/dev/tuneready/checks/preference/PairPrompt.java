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

/** Prompts of pairs that are more than a question. */
public record PairPrompt() implements Sight {
  private static final Rule ENDS =
      Rule.forTargets(
          "preference/prompt-ends-with-assistant",
          "the prompt of a pair ends with an assistant turn");
  private static final Rule SEVERAL =
      Rule.forTargets(
          "preference/several-user-turns", "the prompt of a pair has more than one user turn");

  @Override
  public List<Rule> rules() {
    return List.of(ENDS, SEVERAL);
  }

  @Override
  public void look(Example example, Seen seen) {
    Pair.of(example).ifPresent(pair -> look(pair.prompt(), seen));
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
