package dev.tuneready.checks.preference;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Option;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import java.util.List;
import java.util.Map;

/** Pairs of which the longer answer is nearly always the better one, or the shorter. */
public record LengthBias() implements Check {
  private static final Rule RULE =
      Rule.info("preference/length-bias", "the better answers are nearly all longer, or shorter");
  private static final Option LEAN =
      new Option(
          "preference/length-lean", 80, "percent of pairs that lean one way in length to be noted");
  private static final String MODULE = "preference";

  /** Fewer pairs say little of how all of them lean. */
  private static final long ENOUGH = 50;

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Option> options() {
    return List.of(LEAN);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(new PairLengths());
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Map<Format, Long> formats = measured.dataset().formats();
    PairLengths.Seen seen = measured.of(new PairLengths());
    if (seen.pairs() > 0) {
      tell(seen, findings);
      judge(seen, settings.get(LEAN), findings);
    } else if (formats.keySet().stream().noneMatch(Pair::in)) {
      findings.absent(MODULE);
    }
  }

  private static void tell(PairLengths.Seen seen, Findings findings) {
    findings.summary(
        MODULE,
        Counted.of(seen.pairs(), "pair")
            + ": chosen is longer in "
            + Counted.of(seen.longer)
            + ", shorter in "
            + Counted.of(seen.shorter));
    findings.metric(MODULE, "pairs", seen.pairs());
    findings.metric(MODULE, "chosenLonger", seen.longer);
    findings.metric(MODULE, "chosenShorter", seen.shorter);
    findings.metric(MODULE, "equallyLong", seen.equal);
    findings.metric(MODULE, "chosenMedianCharacters", seen.chosen.percentile(50));
    findings.metric(MODULE, "rejectedMedianCharacters", seen.rejected.percentile(50));
  }

  private static void judge(PairLengths.Seen seen, long lean, Findings findings) {
    boolean longer = seen.longer >= seen.shorter;
    long most = longer ? seen.longer : seen.shorter;
    if (seen.pairs() < ENOUGH || most * 100 < seen.pairs() * lean) {
      return;
    }
    findings.whole(
        RULE,
        "the chosen answer is "
            + (longer ? "longer" : "shorter")
            + " in "
            + Counted.of(most)
            + " of "
            + Counted.of(seen.pairs(), "pair")
            + " ("
            + Counted.share(most, seen.pairs())
            + "); half of the chosen answers have at most "
            + Counted.of(seen.chosen.percentile(50), "character")
            + ", half of the rejected at most "
            + Counted.of(seen.rejected.percentile(50)),
        longer
            ? "add pairs whose better answer is the shorter one, or use a loss that takes length out"
            : "add pairs whose better answer is the longer one, or use a loss that takes length out");
  }
}
