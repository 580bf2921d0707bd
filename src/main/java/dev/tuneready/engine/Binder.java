package dev.tuneready.engine;

import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Format;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.Coverage;
import dev.tuneready.core.Report.ModuleReport;
import dev.tuneready.core.Report.RuleReport;
import dev.tuneready.core.Report.Skipped;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Binds what the notebook holds into a report. */
final class Binder {
  private final Notebook notebook;
  private final Dataset dataset;
  private final Settings settings;

  Binder(Notebook notebook, Dataset dataset, Settings settings) {
    this.notebook = notebook;
    this.dataset = dataset;
    this.settings = settings;
  }

  /**
   * Makes the report.
   *
   * @param rules of all checks of the run, the allowed ones too
   * @param plugins class names of outside checks
   */
  Report bind(List<Rule> rules, List<String> plugins) {
    List<ModuleReport> modules = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Verdict worst = Verdict.PASS;
    for (Map.Entry<String, Notebook.Chapter> chapter : notebook.chapters().entrySet()) {
      ModuleReport module = module(chapter.getKey(), chapter.getValue(), findings);
      modules.add(module);
      worst = worst.worst(module.verdict());
    }
    return new Report(
        Version.current(), worst, dataset, modules, findings, coverage(rules, plugins));
  }

  private ModuleReport module(String name, Notebook.Chapter chapter, List<Finding> findings) {
    List<RuleReport> rules = new ArrayList<>();
    Verdict verdict = Verdict.PASS;
    for (Notebook.Entry entry : notebook.entries()) {
      if (entry.rule.module().equals(name) && entry.count > 0) {
        List<Finding> kept =
            entry.findings.subList(0, Math.min(entry.findings.size(), settings.maxFindings()));
        rules.add(
            new RuleReport(entry.rule, entry.severity, entry.count, kept.size(), entry.headline));
        findings.addAll(kept);
        verdict = verdict.worst(entry.severity.verdict());
      }
    }
    return new ModuleReport(name, verdict, chapter.summary, chapter.metrics, chapter.tables, rules);
  }

  private Coverage coverage(List<Rule> rules, List<String> plugins) {
    List<String> ran = new ArrayList<>();
    List<String> allowed = new ArrayList<>();
    for (Rule rule : rules) {
      (settings.severity(rule).isPresent() ? ran : allowed).add(rule.id());
    }
    List<Skipped> skipped = new ArrayList<>(notebook.skips());
    skipped.addAll(notJudged());
    return new Coverage(ran, allowed, plugins, skipped, notebook.estimates());
  }

  /**
   * The formats that are recognised by name only. Some records of the family that the rest of a
   * file belongs to were judged with it.
   */
  private List<Skipped> notJudged() {
    Map<Format, Long> counts = new EnumMap<>(Format.class);
    for (DataFile file : dataset.files()) {
      boolean judged = file.format().judged();
      file.formats()
          .forEach(
              (format, count) -> {
                boolean asFamily = judged && format.family() == file.format().family();
                if (format.known() && !format.judged() && !asFamily) {
                  counts.merge(format, count, Long::sum);
                }
              });
    }
    List<Skipped> skipped = new ArrayList<>();
    counts.forEach((format, count) -> skipped.add(notJudged(format, count)));
    return skipped;
  }

  private static Skipped notJudged(Format format, long count) {
    String records = Counted.of(count, "record");
    String recognised = "recognised as " + format.title() + ", which ";
    return format.trainable()
        ? new Skipped("the shape of " + records, recognised + "is not judged yet")
        : new Skipped(records, recognised + "no language model can be fine-tuned on as it stands");
  }
}
