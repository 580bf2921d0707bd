package dev.tuneready.engine;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Demand;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Format;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.Coverage;
import dev.tuneready.core.Report.ModuleReport;
import dev.tuneready.core.Report.RuleReport;
import dev.tuneready.core.Report.Skipped;
import dev.tuneready.core.Report.Stop;
import dev.tuneready.core.Report.TargetReport;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Target;
import dev.tuneready.core.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Binds what the notebook holds into a report. */
final class Binder {
  /** The module whose failures no trainer gets past. */
  private static final String READING = "format";

  private final Notebook notebook;
  private final Dataset dataset;
  private final Settings settings;
  private final List<Target> targets;

  Binder(Notebook notebook, Dataset dataset, Settings settings, List<Target> targets) {
    this.notebook = notebook;
    this.dataset = dataset;
    this.settings = settings;
    this.targets = targets;
  }

  /**
   * Makes the report.
   *
   * @param plugins class names of outside checks
   */
  Report bind(List<String> plugins) {
    List<ModuleReport> modules = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Verdict worst = dataset.examples() == 0 ? Verdict.UNKNOWN : verdict(notebook.pages().stream());
    for (Map.Entry<String, Page.Chapter> chapter : chapters().entrySet()) {
      ModuleReport module = module(chapter.getKey(), chapter.getValue(), findings);
      boolean leftOut =
          chapter.getValue().absent && module.rules().isEmpty() && module.verdict() == Verdict.PASS;
      if (!leftOut) {
        modules.add(module);
      }
      worst = worst.worst(module.verdict());
    }
    List<TargetReport> asked = targets.stream().map(this::target).toList();
    return new Report(
        Version.current(),
        worst,
        dataset,
        asked,
        settings.survey(),
        modules,
        findings,
        coverage(plugins));
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

  /**
   * What a target would say of the dataset: what it minds itself, and what no trainer can read.
   * That there is too little of it, or too much of the same, is another question.
   */
  private TargetReport target(Target target) {
    List<Stop> stops = new ArrayList<>();
    Verdict verdict = verdict(notebook.pages().stream());
    for (Entry entry : notebook.entries()) {
      Optional<Demand> demand = target.demand(entry.rule);
      boolean everywhere =
          entry.rule.module().equals(READING)
              && entry.rule.severity().equals(Optional.of(Severity.FAIL));
      long count = entry.count(target);
      if (count > 0 && (demand.isPresent() || everywhere)) {
        Severity severity = settings.severity(entry.rule, target).orElse(Severity.INFO);
        stops.add(new Stop(entry.rule, severity, count, demand.map(Demand::fact)));
        verdict = verdict.worst(severity.verdict());
      }
    }
    stops.sort(Comparator.comparing(Stop::severity).reversed());
    return new TargetReport(target, verdict, stops);
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
    for (Entry entry : notebook.entries()) {
      Map<Severity, Long> counts = entry.counts();
      if (of(name, entry.rule) && !counts.isEmpty()) {
        List<Finding> kept = entry.findings(settings.maxFindings());
        Severity severity = Collections.max(counts.keySet());
        rules.add(new RuleReport(entry.rule, severity, kept.size(), entry.headline(), counts));
        findings.addAll(kept);
        verdict = verdict.worst(severity.verdict());
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
      page.rules.stream().filter(settings::allowed).map(Rule::id).forEach(allowed::add);
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

  /** The formats that are recognised by name only. */
  private List<Skipped> notJudged() {
    List<Skipped> skipped = new ArrayList<>();
    dataset
        .formats()
        .forEach(
            (format, count) -> {
              if (format.known() && !format.judged()) {
                skipped.add(notJudged(format, count));
              }
            });
    return skipped;
  }

  private static Skipped notJudged(Format format, long count) {
    String records = Counted.of(count, "record");
    String recognised = "recognised as " + format.title() + ", which ";
    if (format == Format.CLASSIFICATION) {
      return new Skipped(
          records,
          recognised
              + "is for classifiers; whoever takes its text trains on that, without the label");
    }
    return format.trainable()
        ? new Skipped("the shape of " + records, recognised + "is not judged yet")
        : new Skipped(records, recognised + "no language model can be fine-tuned on as it stands");
  }
}
