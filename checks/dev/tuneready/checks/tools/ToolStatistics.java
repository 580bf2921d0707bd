package dev.tuneready.checks.tools;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Statistics;
import java.util.List;

/** How many records have to do with tools. Has no rules. */
public record ToolStatistics() implements Statistics {
  private static final String MODULE = "tools";

  @Override
  public String module() {
    return MODULE;
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(new ToolCounts());
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    ToolCounts.Counts counts = measured.of(new ToolCounts());
    if (counts.records() == 0) {
      findings.absent(MODULE);
      return;
    }
    findings.summary(
        MODULE,
        Counted.of(counts.records(), "record")
            + " with tools, "
            + Counted.of(counts.calls(), "call"));
    findings.metric(MODULE, "records", counts.records());
    findings.metric(MODULE, "calls", counts.calls());
    findings.metric(MODULE, "results", counts.results());
  }
}
