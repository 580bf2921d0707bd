package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records that say nearly the same as an earlier one. */
public record NearDuplicates() implements Check {
  static final Rule NEAR =
      Rule.warn("duplicates/near", "records differ from an earlier one in next to nothing");

  static final Rule ANSWER =
      Rule.info(
          "duplicates/near-answer", "different prompts have long answers that are nearly the same");

  private static final String HELP_EXAMPLE = "keep the better one of the two";
  private static final String HELP_PROMPT =
      "decide on one answer, or add to the prompts what makes the difference";
  private static final String HELP_ANSWER =
      "fine if both prompts deserve this answer; else write answers of their own";

  @Override
  public List<Rule> rules() {
    return List.of(NEAR, ANSWER);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(Nearness.of(settings));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    NearRecords near = measured.of(Nearness.of(settings));
    Map<String, Object> counts = new LinkedHashMap<>();
    for (NearRecords.Kind kind : NearRecords.Kind.values()) {
      counts.put(kind.word(), near.count(kind));
      Rule rule = kind == NearRecords.Kind.ANSWER ? ANSWER : NEAR;
      findings.count(rule, near.count(kind));
      for (NearRecords.Member member : near.first(kind)) {
        findings.look(rule, member.place(), example -> List.of(spot(member, example)));
      }
    }
    findings.metric("duplicates", "near", counts);
    if (near.sampled() > 0) {
      findings.estimated(
          "what is nearly the same among "
              + Counted.of(near.sampled(), "long text")
              + ", of whose words only some were compared");
    }
    if (near.crowds() > 0) {
      findings.skipped(
          "what is nearly the same among records that share their rarest words with more than 255 others",
          "they are made from a template");
    }
  }

  private static Spot spot(NearRecords.Member member, Example example) {
    String what =
        switch (member.kind()) {
          case EXAMPLE -> "nearly the same as an earlier record";
          case PROMPT -> "nearly the same prompt as in an earlier record, with another answer";
          case ANSWER -> "nearly the same answer as in an earlier record, to another prompt";
        };
    String help =
        switch (member.kind()) {
          case EXAMPLE -> HELP_EXAMPLE;
          case PROMPT -> HELP_PROMPT;
          case ANSWER -> HELP_ANSWER;
        };
    String message = member.difference().isEmpty() ? what : what + ": " + member.difference();
    return new Spot(pointer(member.kind(), example), -1, message, help, List.of(member.leader()));
  }

  /** The answer, or the last that is asked; the record where there is none of them. */
  private static String pointer(NearRecords.Kind kind, Example example) {
    int answer = example.answer();
    if (kind == NearRecords.Kind.ANSWER) {
      return example.turns().get(answer).contentPointer();
    }
    for (int i = answer < 0 ? example.turns().size() - 1 : answer - 1; i >= 0; i--) {
      if (example.turns().get(i).role() == Role.USER) {
        return example.turns().get(i).contentPointer();
      }
    }
    return "";
  }
}
