package dev.tuneready.checks.tokens;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import dev.tuneready.tokens.Tokenizer;
import java.util.List;

/**
 * Answers that lose their end, or all of themselves, because the example is longer than what is
 * kept of it.
 */
public record AnswerCutOff() implements AtMaxTokens {
  private static final Rule RULE =
      Rule.warn("tokens/answer-cut-off", "an answer loses its end at --max-tokens");
  private static final String CUT_HELP =
      "shorten the example, split it, or raise --max-tokens: a model that never sees how answers end learns to break off";
  private static final String GONE_HELP =
      "shorten what stands before the answer, or remove the example: there is nothing to learn in it";

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void judge(TokenCounts.Result counts, int limit, String encoding, Findings findings) {
    findings.count(RULE, counts.lost().count());
    for (long place : counts.cutPlaces()) {
      findings.look(RULE, place, example -> List.of(spot(example, encoding, limit)));
    }
    if (counts.lost().count() > 1) {
      String gone =
          counts.gone() == 0 ? "" : ", " + Counted.of(counts.gone()) + " of them with nothing left";
      findings.headline(RULE, Counted.of(counts.lost().sum(), "token") + " of answers lost" + gone);
    }
  }

  private static Spot spot(Example example, String encoding, int limit) {
    Sequence sequence = TokenCounts.sequence(example, Tokenizer.named(encoding));
    Turn answer = sequence.answer();
    String pointer = answer == null ? "" : answer.contentPointer();
    String what = example.format() == Format.TEXT ? "text" : "answer";
    String kept = "--max-tokens keeps " + Counted.of(limit);
    if (sequence.answerStart() >= limit) {
      String begins = Counted.of(sequence.answerStart(), "token") + " stand before it";
      return Spot.at(
          pointer, "nothing of the " + what + " is left: " + begins + ", " + kept, GONE_HELP);
    }
    return Spot.at(
        pointer,
        what + " is cut off: " + Counted.of(sequence.total(), "token") + ", " + kept,
        CUT_HELP);
  }
}
