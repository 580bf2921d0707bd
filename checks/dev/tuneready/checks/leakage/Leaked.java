package dev.tuneready.checks.leakage;

import dev.tuneready.checks.duplicates.Copies;
import dev.tuneready.checks.duplicates.CopyGroups;
import dev.tuneready.checks.duplicates.NearRecords;
import dev.tuneready.checks.duplicates.Nearness;
import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records that are kept apart, to validate on or to compare with, and yet trained on. */
public record Leaked() implements Check {
  static final Rule EXACT =
      Rule.warn("leakage/exact", "a record that is kept apart stands among those to train on");
  static final Rule NORMALIZED =
      Rule.warn(
          "leakage/normalized", "a record that is kept apart is trained on in another writing");
  static final Rule PROMPT =
      Rule.warn("leakage/prompt", "a prompt that is kept apart is trained on with another answer");
  static final Rule NEAR =
      Rule.warn("leakage/near", "a record that is kept apart is nearly one of those to train on");

  private static final String MODULE = "leakage";
  private static final String HELP =
      "take it out of one of the two: what was trained on says nothing about new questions";

  @Override
  public List<Rule> rules() {
    return List.of(EXACT, NORMALIZED, PROMPT, NEAR);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return settings.asked(NEAR)
        ? List.of(Copies.of(settings), Nearness.of(settings))
        : List.of(Copies.of(settings));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Dataset dataset = measured.dataset();
    long beside = dataset.examples(Split.VALIDATION) + dataset.examples(Split.AGAINST);
    if (dataset.examples(Split.TRAIN) == 0 || beside == 0) {
      findings.absent(MODULE);
      return;
    }
    CopyGroups copies = measured.of(Copies.of(settings));
    leaks(EXACT, copies.leaks(CopyGroups.Leak.EXACT), "stands in train as well", dataset, findings);
    leaks(
        NORMALIZED,
        copies.leaks(CopyGroups.Leak.NORMALIZED),
        "stands in train as well, in another writing",
        dataset,
        findings);
    leaks(
        PROMPT,
        copies.leaks(CopyGroups.Leak.PROMPT),
        "its prompt is trained on with another answer",
        dataset,
        findings);
    long near = 0;
    if (settings.asked(NEAR)) {
      NearRecords nearly = measured.of(Nearness.of(settings));
      near = nearly.leaks().values().stream().mapToLong(Long::longValue).sum();
      near(nearly, near, dataset, findings);
    }
    findings.summary(MODULE, summary(copies, near, beside));
  }

  private static void leaks(
      Rule rule, CopyGroups.Leaks leaks, String message, Dataset dataset, Findings findings) {
    if (leaks.count() == 0) {
      return;
    }
    findings.count(rule, leaks.count());
    findings.headline(rule, headline(leaks.counts(), dataset));
    leaks.first().forEach((place, train) -> findings.at(rule, place, spot(message, train)));
  }

  private static void near(NearRecords near, long count, Dataset dataset, Findings findings) {
    if (count == 0) {
      return;
    }
    findings.count(NEAR, count);
    findings.headline(NEAR, headline(near.leaks(), dataset));
    for (NearRecords.Member member : near.firstLeaks()) {
      String what =
          member.kind() == NearRecords.Kind.EXAMPLE
              ? "nearly the same as a record in train"
              : "nearly the same prompt as one in train, with another answer";
      String message = member.difference().isEmpty() ? what : what + ": " + member.difference();
      findings.at(NEAR, member.place(), spot(message, member.leader()));
    }
  }

  private static Spot spot(String message, long train) {
    return new Spot("", -1, message, HELP, List.of(train));
  }

  private static String headline(Map<Split, Long> counts, Dataset dataset) {
    List<String> shares = new ArrayList<>();
    counts.forEach(
        (split, count) ->
            shares.add(
                Counted.share(count, dataset.examples(split))
                    + " of "
                    + Counted.of(dataset.examples(split), "record")
                    + (split == Split.VALIDATION ? " to validate on" : " compared with")));
    return String.join("; ", shares);
  }

  private static String summary(CopyGroups copies, long near, long beside) {
    long whole =
        copies.leaks(CopyGroups.Leak.EXACT).count()
            + copies.leaks(CopyGroups.Leak.NORMALIZED).count();
    List<String> trained = new ArrayList<>();
    add(trained, whole, " in train");
    add(trained, near, " nearly in train");
    add(trained, copies.leaks(CopyGroups.Leak.PROMPT).count(), " in train with another answer");
    return Counted.of(beside, "record")
        + " kept apart: "
        + (trained.isEmpty() ? "none in train" : String.join(", ", trained));
  }

  private static void add(List<String> trained, long count, String how) {
    if (count > 0) {
      trained.add(Counted.of(count) + how);
    }
  }
}
