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
import java.util.ArrayList;
import java.util.List;

/** The report that checks give on a dataset written in a test. */
public final class Audited {
  private Audited() {}

  public static Report train(String lines, Settings settings, Check... checks) throws Exception {
    return both(lines, "", settings, checks);
  }

  /** On both splits; an empty one has no file, unless both are. */
  public static Report both(String train, String validation, Settings settings, Check... checks)
      throws Exception {
    Path folder = Files.createTempDirectory("audited");
    List<Source> sources = new ArrayList<>();
    try {
      if (!train.isEmpty() || validation.isEmpty()) {
        sources.add(source(folder, "train.jsonl", train, Split.TRAIN));
      }
      if (!validation.isEmpty()) {
        sources.add(source(folder, "validation.jsonl", validation, Split.VALIDATION));
      }
      Audit audit =
          new Audit(List.of(checks), settings, Machine.here(), InputStream.nullInputStream());
      Outcome outcome = audit.run(sources, Progress.SILENT);
      if (!outcome.breakages().isEmpty()) {
        throw new AssertionError(outcome.breakages().toString());
      }
      return outcome.report();
    } finally {
      Files.deleteIfExists(folder.resolve("train.jsonl"));
      Files.deleteIfExists(folder.resolve("validation.jsonl"));
      Files.delete(folder);
    }
  }

  private static Source source(Path folder, String name, String lines, Split split)
      throws Exception {
    return new Source(name, Files.writeString(folder.resolve(name), lines), split);
  }

  /** Line and message of every finding in a file to train on, with the usual settings. */
  public static List<String> messages(String lines, Check... checks) throws Exception {
    return messages(train(lines, Settings.defaults(), checks));
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
