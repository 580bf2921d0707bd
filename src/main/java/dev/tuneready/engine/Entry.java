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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said of one rule, and what that is worth: in the report, and to each target. */
final class Entry {
  /** A limit that nothing lies beyond. */
  private static final long NOBODY = Long.MAX_VALUE;

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
    return limit() < NOBODY;
  }

  /** The lowest limit beyond which something is a finding of the report. */
  private long limit() {
    return limit(Severity.INFO);
  }

  /** The lowest beyond which it is worth so much: to some target, or without any. */
  private long limit(Severity least) {
    if (untargeted()) {
      boolean minded = settings.severity(rule).filter(worth(least)).isPresent();
      return minded && !rule.limited() ? Findings.NO_LIMIT : NOBODY;
    }
    return targets.stream()
        .filter(target -> settings.severity(rule, target).filter(worth(least)).isPresent())
        .mapToLong(this::limit)
        .min()
        .orElse(NOBODY);
  }

  private long limit(Target target) {
    return rule.limited() ? target.limit(rule).orElse(NOBODY) : Findings.NO_LIMIT;
  }

  private boolean untargeted() {
    return settings.survey() || targets.isEmpty();
  }

  private static Predicate<Severity> worth(Severity least) {
    return severity -> severity.compareTo(least) >= 0;
  }

  /** How many findings of the report are worth how much. */
  Map<Severity, Long> counts() {
    Map<Severity, Long> worth = new EnumMap<>(Severity.class);
    long worse = 0;
    for (Severity severity : List.of(Severity.FAIL, Severity.WARN, Severity.INFO)) {
      long atLeast = counts.getOrDefault(limit(severity), 0L);
      if (atLeast > worse) {
        worth.put(severity, atLeast - worse);
        worse = atLeast;
      }
    }
    for (Finding whole : wholes()) {
      worth.merge(whole.severity(), 1L, Long::sum);
    }
    return worth;
  }

  /** How many of the findings a target minds. */
  long count(Target target) {
    if (settings.severity(rule, target).isEmpty()) {
      return 0;
    }
    return counts.getOrDefault(limit(target), 0L)
        + wholes.stream()
            .filter(whole -> whole.target == null || whole.target.equals(target))
            .count();
  }

  /** What a finding with such an amount is worth to the targets that mind. */
  SortedMap<String, Severity> worth(long amount) {
    SortedMap<String, Severity> worth = new TreeMap<>();
    if (!settings.survey()) {
      for (Target target : targets) {
        if (amount > limit(target)) {
          settings.severity(rule, target).ifPresent(severity -> worth.put(target.name(), severity));
        }
      }
    }
    return worth;
  }

  /** What it is worth in the report. */
  Severity severity(SortedMap<String, Severity> worth) {
    return worth.values().stream()
        .max(Severity::compareTo)
        .or(() -> settings.severity(rule))
        .orElse(Severity.INFO);
  }

  /** The first findings: those about the whole, then those in file order. */
  List<Finding> findings(int most) {
    return Stream.concat(wholes().stream(), placed.stream()).limit(most).toList();
  }

  private List<Finding> wholes() {
    return wholes.stream()
        .filter(whole -> shown() && !(settings.survey() && whole.target != null))
        .map(this::finding)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Null when the one target that it is said to does not mind. */
  private @Nullable Finding finding(Whole whole) {
    SortedMap<String, Severity> worth = worth(NOBODY);
    if (whole.target != null) {
      worth.keySet().retainAll(List.of(whole.target.name()));
      if (worth.isEmpty()) {
        return null;
      }
    }
    return new Finding(
        rule, severity(worth), worth, null, whole.message, whole.help, List.of(), null);
  }
}
