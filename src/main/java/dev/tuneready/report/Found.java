package dev.tuneready.report;

import dev.tuneready.core.Fact;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.ModuleReport;
import dev.tuneready.core.Report.RuleReport;
import dev.tuneready.core.Report.TargetReport;
import dev.tuneready.core.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule with what it found.
 *
 * @param findings those that the report holds
 * @param facts why the targets mind that it was judged for, by the name of the target
 */
record Found(RuleReport rule, List<Finding> findings, Map<String, Fact> facts) {

  /** The rules that found something, in report order. */
  static List<Found> in(Report report) {
    Map<String, List<Finding>> byRule = new HashMap<>();
    for (Finding finding : report.findings()) {
      byRule.computeIfAbsent(finding.rule().id(), rule -> new ArrayList<>()).add(finding);
    }
    List<Found> found = new ArrayList<>();
    for (ModuleReport module : report.modules()) {
      for (RuleReport rule : module.rules()) {
        if (rule.count() > 0) {
          List<Finding> findings = byRule.getOrDefault(rule.rule().id(), List.of());
          found.add(new Found(rule, findings, facts(report, rule)));
        }
      }
    }
    return found;
  }

  private static Map<String, Fact> facts(Report report, RuleReport rule) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    if (!report.survey()) {
      for (TargetReport said : report.targets()) {
        said.stops().stream()
            .filter(stop -> stop.rule().equals(rule.rule()))
            .flatMap(stop -> stop.fact().stream())
            .forEach(fact -> facts.put(said.target().name(), fact));
      }
    }
    return facts;
  }

  /** The same, the worst severity first. */
  static List<Found> worstFirst(Report report) {
    return in(report).stream().sorted(Comparator.comparing(Found::severity).reversed()).toList();
  }

  String id() {
    return rule.rule().id();
  }

  Severity severity() {
    return rule.severity();
  }

  boolean note() {
    return severity() == Severity.INFO;
  }

  /** How many findings are left when so many are shown. */
  long beyond(int shown) {
    return rule.count() - Math.min(shown, findings.size());
  }

  /** Whether it is the dataset as a whole that is found wrong, once. */
  boolean whole() {
    return rule.count() == 1 && findings.size() == 1 && findings.get(0).where() == null;
  }
}
