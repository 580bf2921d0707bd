package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many records are distinct, and how many groups of each kind there are. Has no rules. */
public record CopyStatistics() implements Check {
  private static final String MODULE = "duplicates";

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return settings.wanted(MODULE) ? List.of(Copies.of(settings)) : List.of();
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    if (!settings.wanted(MODULE)) {
      return;
    }
    CopyGroups copies = measured.of(Copies.of(settings));
    long records = copies.records();
    long repeated = copies.exact().more() + copies.normalized().more();
    findings.summary(MODULE, summary(records, repeated));
    findings.metric(MODULE, "records", records);
    findings.metric(MODULE, "distinct", records - repeated);
    findings.metric(MODULE, "exact", figures(copies.exact(), records));
    findings.metric(MODULE, "normalized", figures(copies.normalized(), records));
    findings.metric(MODULE, "conflicting-answers", figures(copies.conflicts()));
  }

  private static String summary(long records, long repeated) {
    String all = Counted.of(records, "record");
    return repeated == 0
        ? "no copies among " + all
        : Counted.of(records - repeated) + " of " + all + " distinct";
  }

  private static Map<String, Object> figures(CopyGroups.Kind copies, long records) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("groups", copies.groups());
    figures.put("copies", copies.more());
    figures.put("share", records == 0 ? 0.0 : (double) copies.more() / records);
    return figures;
  }

  private static Map<String, Object> figures(CopyGroups.Kind conflicts) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("groups", conflicts.groups());
    figures.put("answers", conflicts.members());
    return figures;
  }
}
