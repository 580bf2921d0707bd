package dev.tuneready.checks.size;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Target;
import java.util.List;

/** Whether the target takes so few examples to validate on, so many, or none. */
public record ToValidate() implements Check {
  private static final Rule NONE =
      Rule.forTargets("size/no-validation", "the target wants a file to validate on too");
  private static final Rule TOO_FEW =
      Rule.limited("size/validation-too-small", "fewer examples to validate on than it takes");
  private static final Rule TOO_MANY =
      Rule.limited("size/validation-too-large", "more examples to validate on than it takes");
  private static final Rule SHARE =
      Rule.limited("size/validation-share", "too many percent of the examples to validate on");
  private static final Rule FILE =
      Rule.limited("size/validation-file-too-large", "a larger file to validate on than it takes");

  /**
   * Vertex, the one target that sets a share, minds none of up to so many:
   * https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/tuning/supervised-tuning.
   */
  private static final long NO_SHARE = 1000;

  @Override
  public List<Rule> rules() {
    return List.of(NONE, TOO_FEW, TOO_MANY, SHARE, FILE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of();
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    List<DataFile> files =
        measured.dataset().files().stream()
            .filter(file -> file.split() == Split.VALIDATION)
            .toList();
    long train = measured.dataset().examples(Split.TRAIN);
    long examples = measured.dataset().examples(Split.VALIDATION);
    for (Target target : measured.targets()) {
      if (files.isEmpty()) {
        none(target, findings);
        continue;
      }
      String which = " to validate on";
      Bound.least(examples, which, TOO_FEW, target, findings);
      Bound.most(examples, Counted.of(examples, "example") + which, TOO_MANY, target, findings);
      share(examples, train, target, findings);
      for (DataFile file : files) {
        String phrase = file.path() + " has " + Counted.of(file.bytes(), "byte");
        Bound.most(file.bytes(), phrase, FILE, target, findings);
      }
    }
  }

  private static void none(Target target, Findings findings) {
    findings.whole(
        NONE,
        target,
        target.name() + " wants a file to validate on, and none was given",
        "set some examples apart, and name them with --validation");
  }

  private static void share(long examples, long train, Target target, Findings findings) {
    target
        .limit(SHARE)
        .ifPresent(
            most -> {
              if (examples > NO_SHARE && examples * 100 > train * most) {
                findings.whole(
                    SHARE,
                    target,
                    Counted.of(examples, "example")
                        + " to validate on, "
                        + target.name()
                        + " takes no more than "
                        + Counted.of(Math.max(NO_SHARE, train * most / 100))
                        + " beside "
                        + Counted.of(train)
                        + " to train on",
                    "validate on fewer, or train on more");
              }
            });
  }
}
