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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

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
   * @param plugins class names of outside checks
   */
  Report bind(List<String> plugins) {
    List<ModuleReport> modules = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Verdict worst = verdict(notebook.pages().stream());
    for (Map.Entry<String, Page.Chapter> chapter : chapters().entrySet()) {
      ModuleReport module = module(chapter.getKey(), chapter.getValue(), findings);
      modules.add(module);
      worst = worst.worst(module.verdict());
    }
    return new Report(Version.current(), worst, dataset, modules, findings, coverage(plugins));
  }

  /** What was said of each module: of those with rules first, then of those with figures only. */
  private Map<String, Page.Chapter> chapters() {
    Map<String, Page.Chapter> chapters = new LinkedHashMap<>();
    for (Page page : notebook.pages()) {
      page.asked().forEach(rule -> chapters.putIfAbsent(rule.module(), new Page.Chapter()));
    }
    for (Page page : notebook.pages()) {
      page.chapters.forEach(
          (module, said) -> chapters.computeIfAbsent(module, any -> new Page.Chapter()).add(said));
    }
    return chapters;
  }

  /** Before anything is found: what a check would have said that met a bug, nobody knows. */
  private static Verdict verdict(Stream<Page> pages) {
    return pages.anyMatch(Page::torn) ? Verdict.UNKNOWN : Verdict.PASS;
  }

  private ModuleReport module(String name, Page.Chapter chapter, List<Finding> findings) {
    List<RuleReport> rules = new ArrayList<>();
    Verdict verdict =
        verdict(
            notebook.pages().stream()
                .filter(page -> page.asked().stream().anyMatch(rule -> of(name, rule))));
    for (Page.Entry entry : notebook.entries()) {
      if (of(name, entry.rule) && entry.count > 0) {
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

  private static boolean of(String module, Rule rule) {
    return rule.module().equals(module);
  }

  private Coverage coverage(List<String> plugins) {
    List<String> ran = new ArrayList<>();
    List<String> allowed = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    List<Skipped> idle = new ArrayList<>();
    TreeSet<String> estimated = new TreeSet<>();
    for (Page page : notebook.pages()) {
      List<String> asked = page.asked().stream().map(Rule::id).toList();
      List<String> all = page.rules.stream().map(Rule::id).toList();
      all.stream().filter(id -> !asked.contains(id)).forEach(allowed::add);
      if (page.torn()) {
        List<String> missing = all.isEmpty() ? List.of(page.check.getClass().getName()) : asked;
        missing.forEach(what -> skipped.add(new Skipped(what, "its check met a bug")));
      } else if (page.idle().isEmpty()) {
        ran.addAll(asked);
      } else {
        asked.forEach(what -> idle.add(new Skipped(what, page.idle())));
      }
      skipped.addAll(page.skipped);
      estimated.addAll(page.estimated);
    }
    skipped.addAll(notJudged());
    return new Coverage(ran, allowed, plugins, skipped, idle, List.copyOf(estimated));
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
