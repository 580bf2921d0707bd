package dev.tuneready.checks.knowledge;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Mask;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Part;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Split;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;
import java.util.stream.Collectors;

/** Examples whose answer states facts that nothing before it gives. */
public record FactExample() implements Sight {
  private static final Rule RULE =
      Rule.info("knowledge/fact-example", "an answer states facts that the prompt does not give");
  private static final String MODULE = "knowledge";
  private static final int QUOTED = 3;
  private static final int GENERIC = 60;
  private static final String HELP =
      "if the base model does not know it already, leave it to retrieval, or put the source into the prompt: new facts teach a model to make things up";

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(Assessed.of(settings));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Assessed.Result result = measured.of(Assessed.of(settings));
    result.facts().judge(measured.dataset(), findings);
    long assessed = result.assessed();
    findings.metric(MODULE, "assessed", assessed);
    findings.summary(
        MODULE,
        assessed == 0
            ? "nothing to assess: no bare question in English"
            : Counted.of(assessed)
                + " of "
                + Counted.of(measured.dataset().examples(), "example")
                + (measured.dataset().examples(Split.VALIDATION) > 0
                    ? ", validation included,"
                    : "")
                + " assessed: bare questions in English");
  }

  /** Whether it is of the kind that is looked into: a bare question for facts, and its answer. */
  static boolean assessable(Example example) {
    return bare(example)
        && Question.asksForFacts(text(example.turns().get(example.turns().size() - 2)));
  }

  /**
   * Says what facts the example states; it is assessable, for {@link Assessed} passes on no other.
   */
  @Override
  public void look(Example example, Seen seen) {
    int answerIndex = example.turns().size() - 1;
    Turn answer = example.turns().get(answerIndex);
    String prompt = text(example.turns().get(answerIndex - 1));
    List<String> specifics = Specifics.novel(text(answer), prompt);
    if (!specifics.isEmpty()) {
      seen.saw(RULE, specifics.size(), () -> spot(answer, specifics));
    }
  }

  private static Spot spot(Turn answer, List<String> specifics) {
    String quoted =
        specifics.stream()
            .filter(specific -> Mask.mask(specific).equals(specific))
            .limit(QUOTED)
            .map(Quote::of)
            .collect(Collectors.joining(", "));
    return Spot.at(
        answer.contentPointer(),
        "states facts that the prompt does not give" + (quoted.isEmpty() ? "" : ": " + quoted),
        HELP);
  }

  /** Whether there is one question and one answer in plain text, and no context of any kind. */
  private static boolean bare(Example example) {
    List<Turn> turns = example.turns();
    int user = turns.size() - 2;
    return example.format().answers()
        && example.tools() == null
        && (user == 0 || (user == 1 && generic(turns.get(0))))
        && plain(turns.get(user), Role.USER)
        && plain(turns.get(user + 1), Role.ASSISTANT)
        && turns.get(user + 1).trainable();
  }

  /** The system prompt that says nothing: "You are a helpful assistant." */
  private static boolean generic(Turn turn) {
    return plain(turn, turn.role())
        && turn.role().instructs()
        && text(turn).length() <= GENERIC
        && text(turn).contains("helpful");
  }

  private static boolean plain(Turn turn, Role role) {
    return turn.role() == role
        && turn.toolCalls().isEmpty()
        && turn.parts().size() == 1
        && turn.parts().get(0).kind() == Part.Kind.TEXT;
  }

  private static String text(Turn turn) {
    return turn.parts().get(0).text();
  }
}
