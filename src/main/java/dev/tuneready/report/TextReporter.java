package dev.tuneready.report;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.Coverage;
import dev.tuneready.core.Report.ModuleReport;
import dev.tuneready.core.Report.RuleReport;
import dev.tuneready.core.Report.Skipped;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Table;
import dev.tuneready.core.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The report for people at a terminal: the verdict first, then the modules, then what is wrong, the
 * worst first.
 */
public final class TextReporter implements Reporter {
  private static final int SHOWN = 3;

  /**
   * Lines that a brief report may take: a screen of 30 with a prompt and the line that says why it
   * ended.
   */
  private static final int SCREEN = 26;

  private final Style style;
  private final Paint paint;
  private final RuleText rules;
  private final TargetText targets;

  public TextReporter(Style style) {
    this.style = style;
    this.paint = new Paint(style.colour());
    this.rules = new RuleText(style);
    this.targets = new TargetText(style);
  }

  @Override
  public void print(Report report, Appendable out) throws IOException {
    for (String line : style.brief() ? brief(report) : whole(report)) {
      out.append(line).append('\n');
    }
  }

  private List<String> whole(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(verdict(report));
    List<Found> found = Found.worstFirst(report);
    if (!found.isEmpty()) {
      lines.add("");
      lines.addAll(modules(report.modules()));
      lines.addAll(tables(report.modules()));
    }
    if (compares(report, found)) {
      lines.add("");
      lines.addAll(targets.table(report, false));
    }
    if (!found.isEmpty()) {
      for (Found rule : found) {
        lines.add("");
        lines.addAll(rule.note() ? rules.compact(rule, SHOWN) : rules.full(rule, SHOWN));
      }
    }
    List<String> coverage = coverage(report.coverage());
    if (!found.isEmpty() && !coverage.isEmpty()) {
      lines.add("");
    }
    lines.addAll(coverage);
    return lines;
  }

  private List<String> brief(Report report) {
    List<Found> found = Found.worstFirst(report);
    List<Found> wrong = found.stream().filter(rule -> !rule.note()).toList();
    List<String> asides = asides(found, report.coverage());
    List<String> table = compares(report, found) ? targets.table(report, true) : List.of();
    List<String> lines = new ArrayList<>();
    if (wrong.isEmpty()) {
      String inBrackets = asides.isEmpty() ? "" : " (" + String.join("; ", asides) + ")";
      lines.add(verdict(report) + inBrackets);
      lines.addAll(table);
      return lines;
    }
    lines.add(verdict(report));
    lines.addAll(table);
    for (int i = 0; i < wrong.size(); i++) {
      List<String> full = rules.full(wrong.get(i), 1);
      int after = wrong.size() - 1 - i;
      boolean fits = lines.size() + full.size() + after + asides.size() <= SCREEN;
      lines.addAll(fits ? full : rules.gist(wrong.get(i)));
    }
    asides.forEach(aside -> lines.addAll(Wrap.lines("", aside, style.columns())));
    return lines;
  }

  /** Whether it is of interest what each target says. */
  private static boolean compares(Report report, List<Found> found) {
    return report.survey() || (!found.isEmpty() && report.targets().size() > 1);
  }

  private String verdict(Report report) {
    Verdict verdict = report.verdict();
    return paint.verdict(verdict, verdict.word().toUpperCase(Locale.ROOT))
        + " "
        + Naming.sentence(report.dataset())
        + targets.aim(report);
  }

  private List<String> modules(List<ModuleReport> modules) {
    int width =
        modules.stream()
            .mapToInt(module -> Visible.columns(Visible.of(module.module())))
            .max()
            .orElse(0);
    int words = modules.stream().mapToInt(module -> word(module).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (ModuleReport module : modules) {
      String name = Visible.of(module.module());
      String word = word(module) + " ".repeat(words - word(module).length());
      String lead = "  " + word + "  " + name + " ".repeat(width - Visible.columns(name) + 2);
      List<String> wrapped = Wrap.lines(lead, result(module), style.columns());
      lines.add(
          "  "
              + paint.verdict(module.verdict(), word)
              + wrapped.get(0).substring(2 + word.length()));
      lines.addAll(wrapped.subList(1, wrapped.size()));
    }
    return lines;
  }

  private static String word(ModuleReport module) {
    return module.verdict().word();
  }

  /** The module's own summary, else what its rules counted. */
  private static String result(ModuleReport module) {
    if (!module.summary().isEmpty()) {
      return Visible.of(module.summary());
    }
    String counts =
        module.rules().stream()
            .filter(rule -> rule.severity() != Severity.INFO)
            .map(TextReporter::countOf)
            .collect(Collectors.joining(", "));
    String nothing = module.verdict() == Verdict.UNKNOWN ? "not all was judged" : "ok";
    return counts.isEmpty() ? nothing : counts;
  }

  private static String countOf(RuleReport rule) {
    return rule.rule().id().substring(rule.rule().module().length() + 1)
        + " "
        + Counted.of(rule.count());
  }

  private List<String> tables(List<ModuleReport> modules) {
    List<String> lines = new ArrayList<>();
    for (ModuleReport module : modules) {
      for (Table table : module.tables()) {
        lines.add("");
        lines.addAll(Tables.lines(table, "  ", paint));
      }
    }
    return lines;
  }

  private List<String> coverage(Coverage coverage) {
    List<String> lines = new ArrayList<>();
    for (Skipped skipped : coverage.skipped()) {
      lines.addAll(aside("not judged: ", List.of(skipped.what() + " (" + skipped.why() + ")")));
    }
    lines.addAll(aside("estimated: ", coverage.estimated()));
    lines.addAll(aside("allowed: ", allowed(coverage)));
    lines.addAll(aside("plugins: ", coverage.plugins()));
    return lines;
  }

  /** The rules that were switched off; of a module of which no rule ran, its name. */
  private static List<String> allowed(Coverage coverage) {
    Set<String> ran = coverage.ran().stream().map(TextReporter::module).collect(Collectors.toSet());
    return coverage.allowed().stream()
        .map(rule -> ran.contains(module(rule)) ? rule : module(rule))
        .distinct()
        .toList();
  }

  private static String module(String rule) {
    int slash = rule.indexOf('/');
    return slash < 0 ? rule : rule.substring(0, slash);
  }

  private List<String> aside(String lead, List<String> items) {
    return items.isEmpty()
        ? List.of()
        : Wrap.lines(lead, Visible.of(String.join(", ", items)), style.columns());
  }

  /**
   * What a brief report says beside its verdict: the notes, and what the verdict does not rest on.
   */
  private static List<String> asides(List<Found> found, Coverage coverage) {
    List<String> asides = new ArrayList<>();
    List<String> notes = found.stream().filter(Found::note).map(Found::id).toList();
    if (!notes.isEmpty()) {
      asides.add(Counted.of(notes.size(), "kind") + " of note: " + String.join(", ", notes));
    }
    if (!coverage.skipped().isEmpty()) {
      List<String> skipped = coverage.skipped().stream().map(Skipped::what).distinct().toList();
      asides.add("not judged: " + Visible.of(String.join(", ", skipped)));
    }
    if (!coverage.plugins().isEmpty()) {
      asides.add("plugins: " + Visible.of(String.join(", ", coverage.plugins())));
    }
    return asides;
  }
}
