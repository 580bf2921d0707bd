package dev.tuneready.checks.preference;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import java.util.List;

/** A dataset of good and bad answers that has only good ones, or only bad ones. */
public record OneLabel() implements Check {
  private static final Rule RULE =
      Rule.warn("preference/one-label", "all answers of a dataset have the same label");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(new Labelled());
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Labelled.Counts labels = measured.of(new Labelled());
    long all = labels.good() + labels.bad();
    if (all > 1 && (labels.good() == 0 || labels.bad() == 0)) {
      findings.whole(
          RULE,
          "all "
              + Counted.of(all, "record")
              + " have the label "
              + (labels.bad() == 0)
              + ": there is nothing to tell apart",
          "add answers of the other kind, or train on the good ones as prompts and completions");
    }
  }
}
