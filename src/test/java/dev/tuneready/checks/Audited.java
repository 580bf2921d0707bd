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
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The report that checks give on a dataset written in a test. */
public final class Audited {
  private Audited() {}

  public static Report train(String lines, Settings settings, Check... checks) throws Exception {
    InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    Audit audit = new Audit(List.of(checks), settings, Machine.here(), in);
    Outcome outcome =
        audit.run(List.of(new Source("train.jsonl", null, Split.TRAIN)), Progress.SILENT);
    if (!outcome.breakages().isEmpty()) {
      throw new AssertionError(outcome.breakages().toString());
    }
    return outcome.report();
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
