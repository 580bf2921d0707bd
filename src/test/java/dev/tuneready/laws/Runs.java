package dev.tuneready.laws;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Check;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Machine;
import dev.tuneready.engine.Outcome;
import dev.tuneready.engine.Progress;
import dev.tuneready.read.Source;
import java.util.List;

/** Runs the linter as the command line would. */
final class Runs {
  private Runs() {}

  /** The report; a check that breaks is no report. */
  static Report report(
      List<Check> checks, Settings settings, Machine machine, List<Source> sources)
      throws Exception {
    Outcome outcome = new Audit(checks, settings, machine).run(sources, Progress.SILENT);
    if (!outcome.breakages().isEmpty()) {
      throw new AssertionError(outcome.breakages().toString());
    }
    return outcome.report();
  }

  /** All built-in checks of a check's module. */
  static List<Check> module(Check check) {
    String module = check.rules().get(0).module();
    return BuiltInChecks.all().stream()
        .filter(other -> other.rules().get(0).module().equals(module))
        .toList();
  }

  static String concise(Report report) {
    return "";
  }
}
