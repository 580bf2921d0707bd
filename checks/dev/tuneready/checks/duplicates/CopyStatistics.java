package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Statistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many records are distinct, and how many groups of each kind there are. Has no rules. */
public record CopyStatistics() implements Statistics {
  private static final String MODULE = "duplicates";

  @Override
  public String module() {
    return MODULE;
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return Nearness.withCopies(settings);
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    CopyGroups copies = measured.of(Copies.of(settings));
    long near = Nearness.wanted(settings) ? near(measured, settings) : 0;
    findings.summary(
        MODULE, summary(copies) + (near == 0 ? "" : "; " + Counted.of(near) + " near another"));
    metrics(copies, Split.TRAIN).forEach((name, value) -> findings.metric(MODULE, name, value));
    if (copies.records(Split.VALIDATION) > 0) {
      findings.metric(MODULE, "validation", metrics(copies, Split.VALIDATION));
    }
  }

  private static long near(Measured measured, Settings settings) {
    NearRecords near = measured.of(Nearness.of(settings));
    return near.count(NearRecords.Kind.EXAMPLE) + near.count(NearRecords.Kind.PROMPT);
  }

  private static String summary(CopyGroups copies) {
    String train = summary(copies, Split.TRAIN);
    if (copies.records(Split.VALIDATION) == 0) {
      return train;
    }
    String validation = "validation " + summary(copies, Split.VALIDATION);
    return copies.records(Split.TRAIN) == 0 ? validation : train + "; " + validation;
  }

  private static String summary(CopyGroups copies, Split split) {
    String all = Counted.of(copies.records(split), "record");
    long repeated = repeated(copies, split);
    return repeated == 0
        ? "no copies among " + all
        : Counted.of(copies.records(split) - repeated) + " of " + all + " distinct";
  }

  private static long repeated(CopyGroups copies, Split split) {
    return copies.exact().of(split).more() + copies.normalized().of(split).more();
  }

  private static Map<String, Object> metrics(CopyGroups copies, Split split) {
    long records = copies.records(split);
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("records", records);
    metrics.put("distinct", records - repeated(copies, split));
    metrics.put("exact", figures(copies.exact().of(split), records));
    metrics.put("normalized", figures(copies.normalized().of(split), records));
    metrics.put("conflicting-answers", figures(copies.conflicts().of(split)));
    metrics.put("several-answers", figures(copies.several().of(split)));
    return metrics;
  }

  private static Map<String, Object> figures(CopyGroups.Tally copies, long records) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("groups", copies.groups());
    figures.put("copies", copies.more());
    figures.put("share", records == 0 ? 0.0 : (double) copies.more() / records);
    return figures;
  }

  private static Map<String, Object> figures(CopyGroups.Tally conflicts) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("groups", conflicts.groups());
    figures.put("answers", conflicts.members());
    return figures;
  }
}
