package dev.tuneready.checks.tokens;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Statistics;
import dev.tuneready.core.Table;
import dev.tuneready.core.Target;
import dev.tuneready.sketch.Histogram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many tokens there are, how long examples are, and what would be kept whole. Finds nothing: it
 * has no rules.
 */
public record TokenStatistics() implements Statistics {
  private static final String MODULE = "tokens";
  private static final int[] KEPT = {512, 1024, 2048, 4096, 8192, 32768, 65536};
  private static final long MILLION = 1_000_000;

  @Override
  public String module() {
    return MODULE;
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(TokenCounts.of(settings));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    TokenCounts.Result counts = measured.of(TokenCounts.of(settings));
    Lengths train = counts.lengths(Split.TRAIN);
    Lengths validation = counts.lengths(Split.VALIDATION);
    findings.summary(MODULE, summary(counts, measured.dataset(), settings.encoding()));
    findings.metric(MODULE, "encoding", settings.encoding());
    metrics(train).forEach((name, value) -> findings.metric(MODULE, name, value));
    if (validation.total().count() > 0) {
      findings.metric(MODULE, "validation", metrics(validation));
    }
    if (settings.maxTokens().isEmpty() && train.total().count() > 0) {
      findings.table(MODULE, keptWholeTable(train));
    }
    if (counts.tools()) {
      findings.estimated(
          "tokens of tool definitions and tool calls, counted as they stand in the file");
    }
    if (counts.media()) {
      findings.estimated("tokens of images and other media, counted as none");
    }
    if (settings.maxTokens().isEmpty() && !settings.survey()) {
      measured.targets().forEach(target -> unjudged(target, findings));
    }
  }

  /** The length is the user's to say: many a target's is only what holds unless one sets it. */
  private static void unjudged(Target target, Findings findings) {
    target
        .training()
        .length()
        .ifPresent(
            length ->
                findings.skipped(
                    "the length that "
                        + target.name()
                        + " keeps, "
                        + Counted.of(length.tokens(), "token"),
                    "give --max-tokens " + length.tokens()));
  }

  private static String summary(TokenCounts.Result counts, Dataset dataset, String encoding) {
    for (Split split : Split.INSIDE) {
      Histogram total = counts.lengths(split).total();
      if (total.count() > 0) {
        return (split == Split.TRAIN ? "" : "validation ")
            + summary(total, dataset.examples(split), encoding);
      }
    }
    return "nothing to count";
  }

  private static String summary(Histogram total, long examples, String encoding) {
    String counted =
        total.count() == examples
            ? ""
            : " in " + Counted.of(total.count()) + " of " + Counted.of(examples, "example");
    return String.format(
        Locale.ROOT,
        "%s%s, median %s, p95 %s, max %s (%s)",
        sum(total.sum()),
        counted,
        Counted.of(total.percentile(50)),
        Counted.of(total.percentile(95)),
        Counted.of(total.max()),
        encoding);
  }

  private static String sum(long tokens) {
    if (tokens < MILLION) {
      return Counted.of(tokens, "token");
    }
    long tenths = tokens / (MILLION / 10);
    return Counted.of(tenths / 10) + "." + tenths % 10 + " M tokens";
  }

  private static Map<String, Object> metrics(Lengths lengths) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("examples", lengths.total().count());
    metrics.put("total", figures(lengths.total()));
    Map<String, Object> roles = new LinkedHashMap<>();
    lengths.byRole().forEach((role, tokens) -> put(roles, role.word(), tokens));
    metrics.put("roles", roles);
    put(metrics, "trained", lengths.trained());
    put(metrics, "context", lengths.context());
    put(metrics, "answerEnd", lengths.answerEnds());
    put(metrics, "preferred", lengths.preferred());
    put(metrics, "rejected", lengths.rejected());
    metrics.put("histogram", histogram(lengths.total()));
    metrics.put("keptWhole", keptWhole(lengths));
    return metrics;
  }

  private static void put(Map<String, Object> metrics, String name, Histogram histogram) {
    if (histogram.count() > 0) {
      metrics.put(name, figures(histogram));
    }
  }

  private static Map<String, Object> figures(Histogram histogram) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("sum", histogram.sum());
    figures.put("min", histogram.min());
    figures.put("median", histogram.percentile(50));
    figures.put("mean", Math.round(histogram.mean() * 10) / 10.0);
    figures.put("p90", histogram.percentile(90));
    figures.put("p95", histogram.percentile(95));
    figures.put("p99", histogram.percentile(99));
    figures.put("max", histogram.max());
    return figures;
  }

  /** How many examples are longer than half a power of two and at most that power. */
  private static List<Map<String, Object>> histogram(Histogram total) {
    List<Map<String, Object>> bars = new ArrayList<>();
    long seen = 0;
    for (long most = 1; seen < total.count(); most *= 2) {
      long upTo = total.atMost(most);
      if (upTo > 0) {
        Map<String, Object> bar = new LinkedHashMap<>();
        bar.put("atMost", most);
        bar.put("examples", upTo - seen);
        bars.add(bar);
      }
      seen = upTo;
    }
    return bars;
  }

  /** How many examples, and how many last answers, each usual length keeps whole. */
  private static List<Map<String, Object>> keptWhole(Lengths lengths) {
    List<Map<String, Object>> kept = new ArrayList<>();
    for (int limit : limits(lengths.total())) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("tokens", limit);
      row.put("examples", lengths.total().atMost(limit));
      row.put("answers", lengths.answerEnds().atMost(limit));
      kept.add(row);
    }
    return kept;
  }

  private static Table keptWholeTable(Lengths lengths) {
    Histogram total = lengths.total();
    Histogram answers = lengths.answerEnds();
    List<List<String>> rows = new ArrayList<>();
    for (int limit : limits(total)) {
      rows.add(
          List.of(
              Counted.of(limit, "token"),
              Counted.of(total.atMost(limit)),
              Counted.share(total.atMost(limit), total.count()),
              answers.count() == 0 ? "-" : Counted.share(answers.atMost(limit), answers.count())));
    }
    return new Table("kept whole at", List.of("", "examples", "share", "answers"), rows);
  }

  /** The usual lengths, up to the first that keeps all whole. */
  private static List<Integer> limits(Histogram total) {
    List<Integer> limits = new ArrayList<>();
    for (int limit : KEPT) {
      if (limits.isEmpty() || total.max() > limits.get(limits.size() - 1)) {
        limits.add(limit);
      }
    }
    return limits;
  }
}
