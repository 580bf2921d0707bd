package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Part;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;

/** Words inside texts that some targets keep for themselves. */
public record ReservedText() implements Sight {
  private static final Rule SPEAKER =
      Rule.forTargets("format/speaker-label", "\"User:\" or another speaker stands inside a text");
  private static final Rule HUMAN =
      Rule.forTargets("format/human-label", "\"Human:\" or \"Assistant:\" begins a line of a text");
  private static final Rule MEDIA =
      Rule.forTargets("format/media-mark", "a mark for media or the end stands inside a text");
  private static final Rule RISKY =
      Rule.forTargets("format/risky-phrase", "a text has words that may trip a content filter");

  private static final List<Reserved> ALL =
      List.of(
          new Reserved(
              SPEAKER,
              // AWS's newer check looks for these in any case; the documentation adds "System:".
              Words.inAnyCase("User:", "Bot:", "Assistant:").andExactly("System:"),
              "write it otherwise, as \"User -\", or leave it out"),
          new Reserved(
              HUMAN,
              Words.exactly("\nHuman:", "\nAssistant:"),
              "leave out the colon, or begin the line with another word"),
          new Reserved(
              MEDIA,
              Words.inAnyCase("<image>", "<video>", "[EOS]"),
              "leave it out; where it stands for a file, say so in a part of its own"),
          new Reserved(
              RISKY,
              Words.inAnyCase(
                  "chain of thought",
                  "step by step reasoning",
                  "let me think",
                  "think carefully",
                  "reason through"),
              "say it in other words"));

  /**
   * What is kept for other use.
   *
   * @param help what to do about it
   */
  private record Reserved(Rule rule, Words words, String help) {}

  @Override
  public List<Rule> rules() {
    return ALL.stream().map(Reserved::rule).toList();
  }

  @Override
  public void look(Example example, Seen seen) {
    for (Turn turn : Turns.judged(example)) {
      for (Part part : turn.parts()) {
        if (part.kind().textual()) {
          see(turn, part, seen);
        }
      }
    }
  }

  private static void see(Turn turn, Part part, Seen seen) {
    for (Reserved reserved : ALL) {
      reserved
          .words
          .in(part.text())
          .ifPresent(
              found ->
                  seen.saw(
                      reserved.rule,
                      () -> Spot.at(part.pointer(), found.sentence(turn), reserved.help)));
    }
  }
}
