package dev.tuneready.engine;

import dev.tuneready.core.Check;
import dev.tuneready.core.Example;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said of one rule, and what that is worth: in the report, and to each target. */
final class Entry {
  final Check check;
  final Rule rule;

  /** The findings of the second look, in file order. */
  final List<Finding> placed = new ArrayList<>();

  private final Settings settings;
  private final List<Target> targets;
  private final List<Whole> wholes = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Long, Long> counts = new HashMap<>();
  private final Map<Long, String> headlines = new HashMap<>();

  /**
   * An entry without findings.
   *
   * @param targets that were picked
   */
  Entry(Check check, Rule rule, Settings settings, List<Target> targets) {
    this.check = check;
    this.rule = rule;
    this.settings = settings;
    this.targets = targets;
  }

  /** A finding that is made when its example is read again. */
  record Draft(long place, Function<Example, List<Spot>> spots) {}

  /**
   * A finding about the dataset as a whole.
   *
   * @param target that alone minds; null when it is said to all
   */
  private record Whole(@Nullable Target target, String message, String help) {}

  void count(long limit, long findings) {
    counts.merge(limit, findings, Long::sum);
  }

  /** Keeps a draft of what lies beyond the limit that the report shows. */
  void draft(long limit, Draft draft) {
    if (shown() && limit == limit()) {
      drafts.add(draft);
    }
  }

  void headline(long limit, String text) {
    headlines.put(limit, text);
  }

  void whole(@Nullable Target target, String message, String help) {
    wholes.add(new Whole(target, message, help));
  }

  List<Draft> drafts() {
    return drafts;
  }

  /** Said of all findings at once; may be empty. */
  String headline() {
    return headlines.getOrDefault(limit(), "");
  }

  /** Whether the report shows such findings; else they only count for the targets of a survey. */
  private boolean shown() {
    return judges().findAny().isPresent();
  }

  /** Who says what a finding is worth: the targets that mind, or nobody in particular. */
  private Stream<Severity> judges() {
    return settings.survey() || targets.isEmpty()
        ? settings.severity(rule).filter(any -> !rule.limited()).stream()
        : targets.stream().map(target -> settings.severity(rule, target)).flatMap(Optional::stream);
  }

  /** The lowest limit beyond which something is a finding of the report. */
  private long limit() {
    return rule.limited() ? limits().min(Long::compare).orElse(Long.MAX_VALUE) : Findings.NO_LIMIT;
  }

  private Stream<Long> limits() {
    return settings.survey()
        ? Stream.empty()
        : targets.stream()
            .filter(target -> settings.severity(rule, target).isPresent())
            .flatMap(target -> target.limit(rule).stream().boxed());
  }

  /** How many findings the report has. */
  long count() {
    long placed = shown() ? counts.getOrDefault(limit(), 0L) : 0;
    return placed + wholes.stream().filter(this::shown).count();
  }

  private boolean shown(Whole whole) {
    return whole.target == null
        ? shown()
        : !settings.survey() && settings.severity(rule, whole.target).isPresent();
  }

  /** How many of the findings a target minds. */
  long count(Target target) {
    if (settings.severity(rule, target).isEmpty()) {
      return 0;
    }
    long limit = rule.limited() ? target.limit(rule).orElse(Long.MAX_VALUE) : Findings.NO_LIMIT;
    return counts.getOrDefault(limit, 0L)
        + wholes.stream()
            .filter(whole -> whole.target == null || whole.target.equals(target))
            .count();
  }

  /** The worst that a finding of the report is worth; asked only when there is one. */
  Severity severity() {
    if (settings.survey() || targets.isEmpty()) {
      return settings.severity(rule).orElse(Severity.INFO);
    }
    return targets.stream()
        .filter(target -> count(target) > 0)
        .flatMap(target -> settings.severity(rule, target).stream())
        .max(Severity::compareTo)
        .orElse(Severity.INFO);
  }

  /** What a finding with such an amount is worth to the targets that mind. */
  SortedMap<String, Severity> worth(long amount) {
    SortedMap<String, Severity> worth = new TreeMap<>();
    if (!settings.survey()) {
      for (Target target : targets) {
        if (!rule.limited() || amount > target.limit(rule).orElse(Long.MAX_VALUE)) {
          settings.severity(rule, target).ifPresent(severity -> worth.put(target.name(), severity));
        }
      }
    }
    return worth;
  }

  /** What it is worth in the report. */
  Severity severity(SortedMap<String, Severity> worth) {
    return worth.values().stream().max(Severity::compareTo).orElseGet(this::severity);
  }

  /** The first findings: those about the whole, then those in file order. */
  List<Finding> findings(int most) {
    return Stream.concat(wholes.stream().filter(this::shown).map(this::finding), placed.stream())
        .limit(most)
        .toList();
  }

  private Finding finding(Whole whole) {
    SortedMap<String, Severity> worth = worth(Long.MAX_VALUE);
    if (whole.target != null) {
      worth.keySet().retainAll(List.of(whole.target.name()));
    }
    return new Finding(
        rule, severity(worth), worth, null, whole.message, whole.help, List.of(), null);
  }
}
