package dev.tuneready.checks.format;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;
import java.util.function.Function;

/** Conversations that do not end with an answer, or have none at all. */
public record Unanswered() implements Check {
  private static final Rule NONE =
      Rule.fail("format/no-assistant-turn", "a conversation has no answer to learn from");
  private static final Rule LAST =
      Rule.warn("format/last-turn-not-assistant", "a conversation does not end with an answer");

  /** Fewer questions than these are no sign of a reinforcement file. */
  private static final long EVERY = 5;

  @Override
  public List<Rule> rules() {
    return List.of(NONE, LAST);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(new Endings(settings.maxFindings()));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Endings.Seen seen = measured.of(new Endings(settings.maxFindings()));
    List<DataFile> files = measured.dataset().files();
    long asking = 0;
    for (int file = 0; file < files.size(); file++) {
      Endings.File endings = seen.of(file);
      if (onlyAsks(files.get(file), endings)) {
        asking += endings.asking;
        findings.count(LAST, endings.asking);
        findings.look(LAST, endings.firstAsking, Unanswered::asks);
      } else if (files.get(file).format() != Format.REINFORCEMENT) {
        report(NONE, endings.unanswered, seen.unanswered.of(file), Unanswered::none, findings);
        report(LAST, endings.open, seen.open.of(file), Unanswered::last, findings);
      }
    }
    if (asking > 0) {
      findings.headline(
          LAST,
          "looks like a reinforcement file: every one of the "
              + Counted.of(asking, "record")
              + " ends with a user turn");
    }
  }

  /** Whether a file holds nothing but questions, and no data for a grader that would explain it. */
  private static boolean onlyAsks(DataFile file, Endings.File endings) {
    return file.format() != Format.REINFORCEMENT
        && endings.chats >= EVERY
        && endings.chats == endings.asking
        && endings.chats * 2 > file.examples();
  }

  private static void report(
      Rule rule,
      long count,
      long[] places,
      Function<Example, List<Spot>> spots,
      Findings findings) {
    findings.count(rule, count);
    for (long place : places) {
      findings.look(rule, place, spots);
    }
  }

  private static List<Spot> none(Example example) {
    Turn last = example.turns().get(example.turns().size() - 1);
    if (example.format() == Format.SEGMENTS) {
      return List.of(
          Spot.at(
              "/segments",
              "no segment has the label true, so nothing is learned",
              "give the text to be learned the label true, or remove the record"));
    }
    return List.of(
        Spot.at(
            example.rejected().isEmpty() ? "" : last.pointer(),
            "no " + last.dialect().word(Role.ASSISTANT) + " turn, so there is no answer to learn",
            "add the answer as the last turn, or remove the record"));
  }

  private static List<Spot> last(Example example) {
    Turn last = example.turns().get(example.turns().size() - 1);
    return List.of(
        Spot.at(
            last.pointer(),
            "the record ends with a "
                + last.dialect().word(last.role())
                + " turn, not with an answer",
            "add the assistant's answer, or cut the record after the last one"));
  }

  private static List<Spot> asks(Example example) {
    Turn last = example.turns().get(example.turns().size() - 1);
    return List.of(
        Spot.at(
            last.pointer(),
            "the record ends with a user turn, not with an answer",
            "to teach answers, add the assistant's turn to every record; for reinforcement, where a"
                + " grader judges what the model answers, this is right: allow this rule"));
  }
}
