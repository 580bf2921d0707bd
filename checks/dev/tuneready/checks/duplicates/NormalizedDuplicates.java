package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import java.util.List;

/** Records that say the same in another writing. */
public record NormalizedDuplicates() implements Check {
  static final Rule NORMALIZED =
      Rule.warn(
          "duplicates/normalized",
          "records differ only in case, white space, Unicode form or punctuation at word edges");

  private static final String HELP = "keep the one that is written as you want the model to write";

  @Override
  public List<Rule> rules() {
    return List.of(NORMALIZED);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(Copies.of(settings));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    CopyGroups copies = measured.of(Copies.of(settings));
    Told.copies(
        NORMALIZED,
        copies.normalized(),
        copies.records(),
        NormalizedDuplicates::message,
        HELP,
        findings);
  }

  private static String message(long members) {
    String others = members == 2 ? "an earlier record" : Counted.of(members - 1, "other record");
    return "says the same as " + others + ", written differently";
  }
}
