package dev.tuneready.checks.tokens;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Spot;
import dev.tuneready.tokens.Tokenizer;
import java.util.List;

/** Examples that are longer than what is kept of them, though their answer is not cut. */
public record OverLimit() implements AtMaxTokens {
  private static final Rule RULE =
      Rule.warn("tokens/over-limit", "an example is longer than --max-tokens");
  private static final String HELP =
      "shorten the example, split it, or raise --max-tokens to what you train with";

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void judge(TokenCounts.Result counts, int limit, String encoding, Findings findings) {
    findings.count(RULE, counts.over());
    for (long place : counts.overPlaces()) {
      findings.look(RULE, place, example -> List.of(spot(example, encoding, limit)));
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
