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
import java.io.InputStream;
import java.util.List;

/** Runs the linter as the command line would. */
final class Runs {
  private Runs() {}

  /** The report; a check that breaks is no report. */
  static Report report(List<Check> checks, Settings settings, Machine machine, List<Source> sources)
      throws Exception {
    Outcome outcome =
        new Audit(checks, settings, machine, InputStream.nullInputStream())
            .run(sources, Progress.SILENT);
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

  static String concise(Report report) {
    StringBuilder s = new StringBuilder();
    for (var m : report.modules()) {
      for (var r : m.rules()) {
        boolean first = true;
        for (var f : report.findings()) {
          if (f.rule().equals(r.rule())) {
            var w = f.where();
            s.append(
                w == null
                    ? "train.jsonl"
                    : w.path() + ":" + w.line() + (w.column() > 0 ? ":" + w.column() : ""));
            s.append(": ")
                .append(f.severity().word())
                .append(" ")
                .append(r.rule().id())
                .append(": ")
                .append(f.message());
            if (first && !r.headline().isEmpty()) s.append(" [").append(r.headline()).append("]");
            first = false;
            s.append("\n");
          }
        }
        if (r.count() > r.shown())
          s.append("train.jsonl: + ")
              .append(dev.tuneready.core.Counted.of(r.count() - r.shown()))
              .append(" more ")
              .append(r.rule().id())
              .append("\n");
      }
    }
    return s.toString();
  }
}
