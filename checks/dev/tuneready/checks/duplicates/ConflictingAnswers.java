package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Spot;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn;
import java.util.ArrayList;
import java.util.List;

/** One prompt that is answered differently in different records. */
public record ConflictingAnswers() implements Check {
  static final Rule CONFLICTING =
      Rule.warn(
          "duplicates/conflicting-answers",
          "the same prompt has answers that contradict each other");
  static final Rule SEVERAL =
      Rule.info("duplicates/several-answers", "the same prompt has several free answers");

  private static final String HELP_CONFLICTING =
      "decide on one answer, or add to the prompts what makes the difference";
  private static final String HELP_SEVERAL =
      "fine where there are several good ones; else decide on one";

  @Override
  public List<Rule> rules() {
    return List.of(CONFLICTING, SEVERAL);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(Copies.of(settings));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    CopyGroups copies = measured.of(Copies.of(settings));
    judge(CONFLICTING, copies.conflicts(), HELP_CONFLICTING, findings);
    judge(SEVERAL, copies.several(), HELP_SEVERAL, findings);
  }

  private static void judge(Rule rule, CopyGroups.Kind prompts, String help, Findings findings) {
    if (prompts.groups() == 0) {
      return;
    }
    findings.count(rule, prompts.groups());
    findings.headline(rule, headline(prompts));
    for (CopyGroups.Group group : prompts.first()) {
      List<Long> others = group.places().subList(1, group.places().size());
      findings.look(
          rule,
          group.places().get(0),
          example -> List.of(spot(example, group.members(), help, others)));
    }
  }

  private static String headline(CopyGroups.Kind conflicts) {
    List<String> counts = new ArrayList<>();
    for (Split split : Split.INSIDE) {
      CopyGroups.Tally those = conflicts.of(split);
      if (those.groups() > 0) {
        counts.add(
            (split == Split.TRAIN ? "" : "in validation ")
                + Counted.of(those.groups(), "prompt")
                + " with "
                + Counted.of(those.members(), "answer"));
      }
    }
    return String.join("; ", counts);
  }

  private static Spot spot(Example example, long answers, String help, List<Long> others) {
    Turn answer = example.turns().get(example.answer());
    String said = Thought.aside(answer.text()).strip();
    List<String> here = new ArrayList<>();
    if (!said.isEmpty()) {
      here.add(Quote.of(said));
    }
    answer.toolCalls().stream().limit(1).map(ConflictingAnswers::called).forEach(here::add);
    String message =
        "this prompt has "
            + Counted.of(answers)
            + " different answers; here "
            + String.join(" and ", here);
    String pointer = said.isEmpty() ? answer.toolCalls().get(0).pointer() : answer.contentPointer();
    return new Spot(pointer, -1, message, help, others);
  }

  private static String called(ToolCall call) {
    String tool = call.name() == null ? "a tool" : Quote.key(call.name());
    return "a call of " + tool + " with " + Quote.of(call.arguments());
  }
}
