package dev.tuneready.checks.tokens;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import dev.tuneready.tokens.Tokenizer;
import java.util.List;

/** Examples that are longer than what is kept of them, though their answer is not cut. */
public record OverLimit() implements Check {
  private static final Rule RULE =
      Rule.warn("tokens/over-limit", "an example is longer than --max-tokens");
  private static final String HELP =
      "shorten the example, split it, or raise --max-tokens to what you train with";

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return settings.maxTokens().isPresent() ? List.of(TokenCounts.of(settings)) : List.of();
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    if (settings.maxTokens().isEmpty()) {
      return;
    }
    TokenCounts.Result counts = measured.of(TokenCounts.of(settings));
    int limit = settings.maxTokens().getAsInt();
    findings.count(RULE, counts.over());
    for (long place : counts.overPlaces()) {
      findings.look(RULE, place, example -> List.of(spot(example, settings.encoding(), limit)));
    }
  }

  private static Spot spot(Example example, String encoding, int limit) {
    long total = TokenCounts.sequence(example, Tokenizer.named(encoding)).total();
    return Spot.at(
        "",
        "too long: " + Counted.of(total, "token") + ", --max-tokens keeps " + Counted.of(limit),
        HELP);
  }
}
