package dev.tuneready.checks.size;

import dev.tuneready.checks.duplicates.Copies;
import dev.tuneready.checks.duplicates.CopyGroups;
import dev.tuneready.checks.duplicates.Nearness;
import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Option;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A training set with fewer effective examples, trainable and distinct, than fine-tuning takes. */
public record TooFew() implements Check {
  static final Rule TOO_FEW =
      Rule.fail("size/too-few", "too few effective examples: the model would learn them by heart");
  static final Rule FEW =
      Rule.warn("size/few", "fewer effective examples than where fine-tuning starts to pay");

  static final Option MIN =
      new Option("size/min-examples", 100, "the fewest effective examples to train on");
  static final Option ENOUGH =
      new Option("size/enough-examples", 500, "how many effective examples are enough");

  private static final String MODULE = "size";
  private static final String HELP_TOO_FEW =
      "try a better prompt with 3 to 10 of these examples in it first; a set this small overfits";
  private static final String HELP_NONE =
      "each record needs an answer that says something and is not weighed with 0, on a line that can be read";
  private static final String HELP_FEW =
      "compare with a better prompt with 3 to 10 of these examples in it; more different examples help most";
  private static final String HELP_NOTHING = "give a file with one JSON record on each line";
  private static final String HELP_FOREIGN =
      "write each record as a chat: what the model is asked, and the answer it is to learn";

  @Override
  public List<Rule> rules() {
    return List.of(TOO_FEW, FEW);
  }

  @Override
  public List<Option> options() {
    return List.of(MIN, ENOUGH);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return Nearness.withCopies(settings);
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Dataset dataset = measured.dataset();
    if (dataset.files().stream().noneMatch(file -> file.split() == Split.TRAIN)) {
      findings.skipped(MODULE, "no file to train on was given");
      return;
    }
    CopyGroups copies = measured.of(Copies.of(settings));
    long lines = dataset.lines(Split.TRAIN);
    findings.metric(MODULE, "lines", lines);
    findings.metric(MODULE, "examples", dataset.examples(Split.TRAIN));
    findings.metric(MODULE, "trainable", copies.trainable());
    findings.metric(MODULE, "distinct", copies.distinct());
    if (records(dataset, Format::trainable) == 0) {
      nothing(dataset, findings);
    } else {
      long near = Nearness.wanted(settings) ? measured.of(Nearness.of(settings)).repeated() : 0;
      judge(lines, copies, near, settings, findings);
    }
  }

  /** How many records to train on have such a format. */
  private static long records(Dataset dataset, Predicate<Format> such) {
    return dataset.files().stream()
        .filter(file -> file.split() == Split.TRAIN)
        .flatMap(file -> file.formats().entrySet().stream())
        .filter(formats -> such.test(formats.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static void nothing(Dataset dataset, Findings findings) {
    long lines = dataset.lines(Split.TRAIN);
    boolean foreign = records(dataset, Format::known) > 0;
    String why =
        lines == 0
            ? dataset.files().stream().filter(DataFile::inside).anyMatch(DataFile::unread)
                ? "no JSON Lines"
                : "no line at all"
            : (foreign ? "no record of a training format" : "no record of a known format")
                + " on "
                + Counted.of(lines, "line");
    findings.whole(
        TOO_FEW, "there is nothing to train on: " + why, foreign ? HELP_FOREIGN : HELP_NOTHING);
    findings.summary(MODULE, "nothing to train on");
  }

  /**
   * Examples that are nearly the same may be a reason to warn, but not to fail: they are told apart
   * by judgement.
   *
   * @param near how many examples are nearly the same as an earlier one
   */
  private static void judge(
      long lines, CopyGroups copies, long near, Settings settings, Findings findings) {
    long effective = copies.distinct();
    long apart = Math.max(0, effective - near);
    String steps =
        Counted.of(lines, "line")
            + " → "
            + Counted.of(copies.trainable())
            + " trainable → "
            + Counted.of(effective)
            + " distinct"
            + (near == 0 ? "" : " → " + Counted.of(apart) + " not nearly the same");
    findings.summary(MODULE, steps);
    if (effective < settings.get(MIN) && settings.severity(TOO_FEW).isPresent()) {
      findings.whole(
          TOO_FEW,
          count(effective)
              + ", at least "
              + Counted.of(settings.get(MIN))
              + " are needed: "
              + steps,
          effective == 0 ? HELP_NONE : HELP_TOO_FEW);
    } else if (apart < settings.get(ENOUGH)) {
      findings.whole(
          FEW,
          count(apart)
              + ", fine-tuning starts to pay at about "
              + Counted.of(settings.get(ENOUGH))
              + ": "
              + steps,
          effective == 0 ? HELP_NONE : HELP_FEW);
    }
  }

  private static String count(long effective) {
    return Counted.of(effective, "effective example");
  }
}
