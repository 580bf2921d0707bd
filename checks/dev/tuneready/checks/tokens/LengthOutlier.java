package dev.tuneready.checks.tokens;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Spot;
import dev.tuneready.sketch.Histogram;
import dev.tuneready.sketch.LargestPlaces;
import java.util.List;

/**
 * Examples that are far longer than the rest.
 *
 * <p>Far is measured as lengths spread, on a logarithmic scale. Were they spread log-normally, the
 * 95th percentile would stand 1.645 deviations above the median; an outlier stands more than
 * {@value #DEVIATIONS} above it, which chance does to one example in three and a half million. It
 * is also longer than {@value #TIMES} times the 95th percentile, and than {@value #FLOOR} tokens.
 * Where more than one in a hundred examples are so long, they are no outliers but a second kind of
 * example, and nothing is said.
 */
public record LengthOutlier() implements Check {
  private static final Rule RULE =
      Rule.info("tokens/length-outlier", "an example is far longer than the rest");
  private static final int EXAMPLES = 30;
  private static final int FLOOR = 250;
  private static final int TIMES = 4;
  private static final int DEVIATIONS = 5;
  private static final double P95 = 1.645;
  private static final int ONE_IN = 100;
  private static final String HELP =
      "see whether a whole document slipped in: where examples are padded, the longest sets the memory that training needs";

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(TokenCounts.of(settings));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    TokenCounts.Result counts = measured.of(TokenCounts.of(settings));
    for (Split split : Split.INSIDE) {
      judge(counts.lengths(split), findings);
    }
  }

  private static void judge(Lengths lengths, Findings findings) {
    Histogram total = lengths.total();
    long threshold = threshold(total);
    long outliers = total.above(threshold);
    if (total.count() < EXAMPLES
        || outliers > Math.min(Lengths.LONGEST, Math.max(1, total.count() / ONE_IN))) {
      return;
    }
    findings.count(RULE, outliers);
    String rest =
        "; half of the examples have at most "
            + Counted.of(total.percentile(50))
            + ", 95 % at most "
            + Counted.of(total.percentile(95));
    for (LargestPlaces.Amount outlier : lengths.longest().above(threshold)) {
      findings.at(
          RULE,
          outlier.place(),
          Spot.at(
              "",
              "far longer than the rest: " + Counted.of(outlier.amount(), "token") + rest,
              HELP));
    }
  }

  /** The length above which an example is far longer than the rest. */
  static long threshold(Histogram total) {
    double median = Math.max(1, total.percentile(50));
    double most = Math.max(1, total.percentile(95));
    // StrictMath: the same last bit on every machine.
    double far = median * StrictMath.pow(most / median, DEVIATIONS / P95);
    return (long) Math.max(FLOOR, Math.max(TIMES * most, far));
  }
}
