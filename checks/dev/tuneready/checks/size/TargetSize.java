package dev.tuneready.checks.size;

import dev.tuneready.checks.images.Illustrated;
import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Target;
import java.util.List;
import java.util.OptionalLong;

/** Whether the target takes so few examples, so many, or so large a file. */
public record TargetSize() implements Check {
  private static final Rule TOO_FEW =
      Rule.limited("size/under-target-minimum", "fewer examples than the target takes");
  private static final Rule TOO_MANY =
      Rule.limited("size/over-target-maximum", "more examples than the target takes");
  private static final Rule TOO_MANY_TO_VALIDATE =
      Rule.limited("size/validation-too-large", "more examples to validate on than it takes");
  private static final Rule TOO_MANY_PICTURED =
      Rule.limited("size/too-many-with-images", "more examples with images than it takes");
  private static final Rule FILE =
      Rule.limited("size/file-too-large", "a file is larger than the target takes");
  private static final Rule NO_VALIDATION =
      Rule.forTargets("size/no-validation", "the target wants a file to validate on too");

  private static final String LESS = "take a part of it: the most different and the best examples";

  @Override
  public List<Rule> rules() {
    return List.of(TOO_FEW, TOO_MANY, TOO_MANY_TO_VALIDATE, TOO_MANY_PICTURED, FILE, NO_VALIDATION);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return settings.asked(TOO_MANY_PICTURED) ? List.of(new Illustrated()) : List.of();
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Dataset dataset = measured.dataset();
    long pictured = settings.asked(TOO_MANY_PICTURED) ? measured.of(new Illustrated()).train() : 0;
    long validation = dataset.examples(Split.VALIDATION);
    boolean noValidation =
        dataset.files().stream().noneMatch(file -> file.split() == Split.VALIDATION);
    for (Target target : measured.targets()) {
      examples(dataset.examples(Split.TRAIN), target, findings);
      most(validation, TOO_MANY_TO_VALIDATE, " to validate on", target, findings);
      most(pictured, TOO_MANY_PICTURED, " with images", target, findings);
      dataset.files().stream()
          .filter(DataFile::inside)
          .forEach(file -> size(file, target, findings));
      if (noValidation) {
        findings.whole(
            NO_VALIDATION,
            target,
            target.name() + " wants a file to validate on, and none was given",
            "set some examples apart, and name them with --validation");
      }
    }
  }

  private static void examples(long examples, Target target, Findings findings) {
    OptionalLong least = target.limit(TOO_FEW);
    if (least.isPresent() && examples < least.getAsLong()) {
      findings.whole(
          TOO_FEW,
          target,
          Counted.of(examples, "example")
              + ", "
              + target.name()
              + " takes no fewer than "
              + Counted.of(least.getAsLong()),
          "add examples; what is broken or blank does not count");
    }
    most(examples, TOO_MANY, "", target, findings);
  }

  private static void most(long number, Rule rule, String which, Target target, Findings findings) {
    OptionalLong most = target.limit(rule);
    if (most.isPresent() && number > most.getAsLong()) {
      findings.whole(
          rule,
          target,
          Counted.of(number, "example")
              + which
              + ", "
              + target.name()
              + " takes at most "
              + Counted.of(most.getAsLong()),
          LESS);
    }
  }

  private static void size(DataFile file, Target target, Findings findings) {
    OptionalLong most = target.limit(FILE);
    if (most.isPresent() && file.bytes() > most.getAsLong()) {
      findings.whole(
          FILE,
          target,
          file.path()
              + " has "
              + Counted.of(file.bytes(), "byte")
              + ", "
              + target.name()
              + " takes at most "
              + Counted.of(most.getAsLong()),
          LESS);
    }
  }
}
