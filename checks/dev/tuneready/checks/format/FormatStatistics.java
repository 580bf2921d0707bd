package dev.tuneready.checks.format;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import java.util.ArrayList;
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
    Format most = Format.commonest(dataset.formats());
    if (!most.known()) {
      long all = dataset.examples();
      return all == 0 ? "no records" : Counted.of(all, "record") + " of no known format";
    }
    List<String> shares = new ArrayList<>();
    for (Split split : Split.INSIDE) {
      if (dataset.examples(split) > 0) {
        shares.add(
            (split == Split.TRAIN ? "" : "validation ")
                + share(members(dataset, split, most.family()), dataset.examples(split)));
      }
    }
    return most.title() + ", " + String.join("; ", shares);
  }

  private static long members(Dataset dataset, Split split, Format family) {
    long members = 0;
    for (DataFile file : dataset.files()) {
      if (file.split() == split) {
        for (Map.Entry<Format, Long> entry : file.formats().entrySet()) {
          members += entry.getKey().family() == family ? entry.getValue() : 0;
        }
      }
    }
    return members;
  }

  /** So many of all records. */
  static String share(long some, long all) {
    return some == all
        ? Counted.of(all, "record")
        : Counted.of(some) + " of " + Counted.of(all, "record");
  }
}
