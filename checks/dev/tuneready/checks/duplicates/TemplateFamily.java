package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Option;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import java.util.List;

/** Many prompts that are one sentence with another word in its slot. */
public record TemplateFamily() implements Check {
  static final Rule FAMILY =
      Rule.info("duplicates/template-family", "many prompts differ only in the word in a slot");

  static final Option LEAST =
      new Option("duplicates/family-prompts", 100, "how many prompts of one template are a family");

  private static final String HELP =
      "fine if it will always be asked so; else ask in other words too, and keep fewer of these";

  @Override
  public List<Rule> rules() {
    return List.of(FAMILY);
  }

  @Override
  public List<Option> options() {
    return List.of(LEAST);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(Nearness.of(settings));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Families families = measured.of(Nearness.of(settings)).families();
    if (families.count() == 0) {
      return;
    }
    findings.count(FAMILY, families.count());
    findings.headline(
        FAMILY,
        Counted.of(families.members(), "prompt")
            + " of "
            + Counted.of(families.count(), "template"));
    for (Families.Family family : families.first()) {
      findings.at(FAMILY, family.place(), spot(family));
    }
  }

  private static Spot spot(Families.Family family) {
    String message =
        Counted.of(family.members(), "prompt")
            + " like this differ in a few words: "
            + family.slot().said(Quote::of);
    return new Spot("", -1, message, HELP, List.of(family.second()));
  }
}
