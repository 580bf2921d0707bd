package dev.tuneready.checks;

import dev.tuneready.core.Check;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Machine;
import dev.tuneready.engine.Outcome;
import dev.tuneready.engine.Progress;
import dev.tuneready.read.Source;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The report that checks give on a dataset written in a test. */
public final class Audited {
  private Audited() {}

  public static Report train(String lines, Settings settings, Check... checks) throws Exception {
    Path file = Files.createTempFile("train", ".jsonl");
    try {
      Files.writeString(file, lines);
      Audit audit =
          new Audit(List.of(checks), settings, Machine.here(), InputStream.nullInputStream());
      Outcome outcome =
          audit.run(List.of(new Source("train.jsonl", file, Split.TRAIN)), Progress.SILENT);
      if (!outcome.breakages().isEmpty()) {
        throw new AssertionError(outcome.breakages().toString());
      }
      return outcome.report();
    } finally {
      Files.delete(file);
    }
  }

  /** Line and message of every finding. */
  public static List<String> messages(Report report) {
    return report.findings().stream()
        .map(
            finding ->
                (finding.where() == null ? 0 : finding.where().line()) + ": " + finding.message())
        .toList();
  }
}
