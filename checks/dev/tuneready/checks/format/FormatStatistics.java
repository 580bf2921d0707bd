package dev.tuneready.checks.format;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import java.util.List;
import java.util.Map;

/** What most records are. Has no rules. */
public record FormatStatistics() implements Check {
  private static final String MODULE = "format";

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of();
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    if (settings.wanted(MODULE)) {
      findings.summary(MODULE, summary(measured.dataset()));
    }
  }

  private static String summary(Dataset dataset) {
    Map<Format, Long> formats = dataset.formats();
    Format most = Format.commonest(formats);
    long all = dataset.examples();
    if (!most.known()) {
      return all == 0 ? "no records" : Counted.of(all, "record") + " of no known format";
    }
    long family = 0;
    for (Map.Entry<Format, Long> entry : formats.entrySet()) {
      family += entry.getKey().family() == most.family() ? entry.getValue() : 0;
    }
    return most.title() + ", " + share(family, all);
  }

  /** So many of all records. */
  static String share(long some, long all) {
    return some == all
        ? Counted.of(all, "record")
        : Counted.of(some) + " of " + Counted.of(all, "record");
  }
}
