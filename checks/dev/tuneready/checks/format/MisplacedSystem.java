package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;

/** Standing instructions that come late, or more than once. */
public record MisplacedSystem() implements Sight {
  private static final Rule RULE =
      Rule.warn("format/misplaced-system", "a system turn is not the first, or not the only one");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (!example.format().judged()) {
      return;
    }
    boolean again = false;
    for (int i = 0; i < example.turns().size(); i++) {
      Turn turn = example.turns().get(i);
      if (turn.role().instructs()) {
        if (i > 0) {
          int position = i + 1;
          boolean second = again;
          seen.saw(RULE, () -> spot(turn, position, second));
        }
        again = true;
      }
    }
  }

  private static Spot spot(Turn turn, int position, boolean again) {
    String word = turn.dialect().word(turn.role());
    if (again) {
      return Spot.at(
          turn.pointer(),
          "another " + word + " turn, at position " + position + "; one is expected",
          "join the instructions in one turn at the start");
    }
    return Spot.at(
        turn.pointer(),
        "the " + word + " turn stands at position " + position + ", not first",
        "move it to the start of the conversation");
  }
}
