package dev.tuneready.checks.tools;

import dev.tuneready.core.Example;
import dev.tuneready.core.Part;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.ToolCall.Written;
import dev.tuneready.core.Turn;
import dev.tuneready.core.Turn.Content;
import java.util.List;

/** Turns that call tools and say something too, or do not. */
public record ContentBesideCalls() implements Sight {
  private static final Rule BESIDE =
      Rule.forTargets("tools/content-beside-calls", "a turn that calls tools has content too");
  private static final Rule NONE =
      Rule.forTargets("tools/no-content-beside-calls", "a turn that calls tools has no content");

  @Override
  public List<Rule> rules() {
    return List.of(BESIDE, NONE);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (Talk.silent(example)) {
      return;
    }
    for (Turn turn : Talk.turns(example)) {
      if (turn.toolCalls().isEmpty() || turn.toolCalls().get(0).written() == Written.TEXT) {
        continue;
      }
      if (says(turn)) {
        seen.saw(BESIDE, () -> beside(turn));
      } else if (turn.content() == Content.ABSENT || turn.content() == Content.NULL) {
        seen.saw(NONE, () -> none(turn));
      }
    }
  }

  private static boolean says(Turn turn) {
    return turn.parts().stream()
        .anyMatch(part -> part.kind() != Part.Kind.REASONING && !part.blank());
  }

  private static Spot beside(Turn turn) {
    return Spot.at(
        turn.contentPointer(),
        "the turn has content beside its calls: expected one or the other",
        "drop the content, or put it in a turn of its own where the roles allow it");
  }

  private static Spot none(Turn turn) {
    return Spot.at(
        turn.pointer(),
        "the turn has calls and no content: expected a string, if only an empty one",
        "add \"content\": \"\"");
  }
}
