package dev.tuneready.laws;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Check;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Machine;
import dev.tuneready.engine.Outcome;
import dev.tuneready.engine.Progress;
import dev.tuneready.read.Source;
import dev.tuneready.report.ConciseReporter;
import dev.tuneready.report.Reporters;
import dev.tuneready.report.Style;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Runs the linter as the command line would. */
final class Runs {
  private static final Style STYLE = new Style(100, false, false);

  private Runs() {}

  /** The report on files. */
  static Report report(List<Check> checks, Settings settings, Machine machine, List<Source> sources)
      throws Exception {
    return report(
        checks, settings, machine, sources, InputStream.nullInputStream(), Progress.SILENT);
  }

  /** The report; a check that breaks is no report. */
  static Report report(
      List<Check> checks,
      Settings settings,
      Machine machine,
      List<Source> sources,
      InputStream standardInput,
      Progress progress)
      throws Exception {
    Outcome outcome = new Audit(checks, settings, machine, standardInput).run(sources, progress);
    if (!outcome.breakages().isEmpty()) {
      throw new AssertionError(outcome.breakages().toString());
    }
    return outcome.report();
  }

  /** The folder in which a check stands. */
  static String module(Check check) {
    String folder = check.getClass().getPackageName();
    return folder.substring(folder.lastIndexOf('.') + 1);
  }

  /** All built-in checks of a module. */
  static List<Check> checks(String module) {
    return BuiltInChecks.all().stream().filter(check -> module(check).equals(module)).toList();
  }

  static String concise(Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    new ConciseReporter().print(report, out);
    return out.toString();
  }

  /** What every reporter prints. */
  static String printed(Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String name : Reporters.names()) {
      Reporters.named(name, STYLE).orElseThrow().print(report, out);
    }
    return out.toString();
  }

  /** The report as if its files had no size, which packing changes. */
  static Report withoutBytes(Report report) {
    List<DataFile> files =
        report.dataset().files().stream()
            .map(
                file ->
                    new DataFile(
                        file.path(),
                        file.split(),
                        0,
                        file.lines(),
                        file.examples(),
                        file.format(),
                        file.formats()))
            .toList();
    return new Report(
        report.version(),
        report.verdict(),
        new Dataset(files),
        List.of(),
        false,
        report.modules(),
        report.findings(),
        report.coverage());
  }
}
