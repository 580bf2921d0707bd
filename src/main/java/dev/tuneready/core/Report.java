package dev.tuneready.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a run found out; the same for the same dataset, settings and version, byte for byte.
 *
 * @param targets what those say who were asked
 * @param survey whether they were only asked, so that neither verdict nor findings are theirs
 */
public record Report(
    String version,
    Verdict verdict,
    Dataset dataset,
    List<TargetReport> targets,
    boolean survey,
    List<ModuleReport> modules,
    List<Finding> findings,
    Coverage coverage) {

  /**
   * What a target would say of the dataset.
   *
   * @param verdict of what the target minds itself, and of what no trainer can read
   * @param stops what it minds, the worst first
   */
  public record TargetReport(Target target, Verdict verdict, List<Stop> stops) {}

  /**
   * A rule that a target minds.
   *
   * @param count how many findings it minds
   * @param fact where that is known from; empty for what no trainer can read
   */
  public record Stop(Rule rule, Severity severity, long count, Optional<Fact> fact) {}

  /**
   * What one module found.
   *
   * @param summary its result in half a line; may be empty
   * @param metrics figures by name, in the order in which they were said
   */
  public record ModuleReport(
      String module,
      Verdict verdict,
      String summary,
      Map<String, Object> metrics,
      List<Table> tables,
      List<RuleReport> rules) {}

  /**
   * What one rule found.
   *
   * @param severity the worst of them
   * @param shown how many of them stand in the report's findings
   * @param headline what is said of all of them at once; may be empty
   * @param counts the exact number of findings that are worth so much
   */
  public record RuleReport(
      Rule rule, Severity severity, int shown, String headline, Map<Severity, Long> counts) {

    /** All findings are worth the same. */
    public RuleReport(Rule rule, Severity severity, long count, int shown, String headline) {
      this(rule, severity, shown, headline, Map.of(severity, count));
    }

    /** The exact number of findings. */
    public long count() {
      return atLeast(Severity.INFO);
    }

    /** How many findings are worth that much or more. */
    public long atLeast(Severity severity) {
      return counts.entrySet().stream()
          .filter(count -> count.getKey().compareTo(severity) >= 0)
          .mapToLong(Map.Entry::getValue)
          .sum();
    }
  }

  /**
   * What was looked at, and what not.
   *
   * @param ran the rules that were judged
   * @param allowed the rules that the user switched off
   * @param plugins outside checks that took part, by class name
   * @param skipped what could not be judged
   * @param idle the rules that the settings left nothing to judge, which is no news to whoever set
   *     them
   */
  public record Coverage(
      List<String> ran,
      List<String> allowed,
      List<String> plugins,
      List<Skipped> skipped,
      List<Skipped> idle,
      List<String> estimated) {}

  /**
   * Something that was not judged.
   *
   * @param what a module, a format, a file
   */
  public record Skipped(String what, String why) {}
}
