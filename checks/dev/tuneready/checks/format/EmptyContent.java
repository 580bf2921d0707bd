package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;

/** Turns whose text is there, but says nothing. */
public record EmptyContent() implements Sight {
  private static final Rule RULE = Rule.warn("format/empty-content", "a turn's text is blank");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (example.format() == Format.SEGMENTS) {
      return; // Their blanks are as meant as their words.
    }
    for (Turn turn : Turns.judged(example)) {
      if (written(turn.content()) && turn.blank() && !mayBeBlank(turn)) {
        seen.saw(RULE, () -> spot(turn));
      }
    }
  }

  private static boolean written(Turn.Content content) {
    return content == Turn.Content.STRING || content == Turn.Content.PARTS;
  }

  /** A tool may return nothing, and a system text that is blank is as good as none. */
  private static boolean mayBeBlank(Turn turn) {
    return turn.role() == Role.TOOL
        || (turn.role() == Role.SYSTEM
            && turn.pointer().isEmpty()
            && turn.content() == Turn.Content.STRING);
  }

  private static Spot spot(Turn turn) {
    String help =
        switch (turn.role()) {
          case ASSISTANT -> "write the answer, or remove the record: it teaches to say nothing";
          case SYSTEM, DEVELOPER -> "write the instruction, or remove the turn";
          case USER, TOOL, OTHER -> "write the text, or remove the record";
        };
    return Spot.at(turn.contentPointer(), Turns.phrase(turn) + " says nothing", help);
  }
}
