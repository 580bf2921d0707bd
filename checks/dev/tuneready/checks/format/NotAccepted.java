package dev.tuneready.checks.format;

import dev.tuneready.core.Check;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Target;
import java.util.List;
import java.util.stream.Collectors;

/** Files in a format that the target does not take. */
public record NotAccepted() implements Check {
  private static final Rule RULE =
      Rule.fail("format/not-accepted", "the target does not take this format");
  private static final Rule FOREIGN =
      Rule.fail("format/foreign", "records that no language model is trained on as they stand");
  private static final String HELP =
      "convert the records, or choose a target that takes them: tuneready check --target all";

  @Override
  public List<Rule> rules() {
    return List.of(RULE, FOREIGN);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of();
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    for (Target target : measured.targets()) {
      for (DataFile file : measured.dataset().files()) {
        if (file.inside() && file.format().known() && !target.takes(file.format())) {
          findings.whole(
              file.format().trainable() ? RULE : FOREIGN,
              target,
              message(file, target),
              help(file, target));
        }
      }
    }
  }

  private static String help(DataFile file, Target target) {
    return file.format() == Format.PROMPT_ANSWER && target.takes(Format.PROMPT_COMPLETION)
        ? "rename the key of what is asked to \"prompt\", that of the answer to \"completion\""
        : HELP;
  }

  private static String message(DataFile file, Target target) {
    return file.path()
        + " holds "
        + file.format().title()
        + "; "
        + target.name()
        + " takes "
        + target.formats().keySet().stream().map(Format::title).collect(Collectors.joining(", "));
  }
}
