package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import java.util.List;

/** Records that stand in the dataset more than once. */
public record ExactDuplicates() implements Check {
  static final Rule EXACT =
      Rule.warn("duplicates/exact", "the same record stands in the dataset more than once");

  private static final String HELP =
      "keep one of them; to weigh an example more, say so with a weight or more epochs";

  @Override
  public List<Rule> rules() {
    return List.of(EXACT);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(Copies.of(settings));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    CopyGroups copies = measured.of(Copies.of(settings));
    Told.copies(EXACT, copies.exact(), copies.records(), ExactDuplicates::message, HELP, findings);
  }

  private static String message(long members) {
    return "repeats an earlier record"
        + (members == 2 ? "" : "; it stands here " + Counted.of(members, "time") + " in all");
  }
}
