package dev.tuneready.engine;

import dev.tuneready.core.Check;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Place;
import dev.tuneready.core.Report.Skipped;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Table;
import dev.tuneready.core.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one check of a run has said so far. Whatever cannot be said is refused at once, where it is
 * known whose bug that is.
 */
final class Page implements Findings {
  final Check check;

  /** What the check looks for, the allowed rules too. */
  final List<Rule> rules;

  final Map<String, Chapter> chapters = new LinkedHashMap<>();
  final List<Skipped> skipped = new ArrayList<>();
  final TreeSet<String> estimated = new TreeSet<>();

  private final Settings settings;
  private final int files;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Why the settings leave the check nothing to judge; empty when they leave it something. */
  private String idle = "";

  /** Whether the check met a bug, so that nothing counts of what it said. */
  private boolean torn;

  /**
   * An empty page; a rule that nobody asks for gets no entry, and what is said of it is dropped.
   *
   * @param files of the dataset
   */
  Page(Check check, List<Rule> rules, Settings settings, int files) {
    this.check = check;
    this.rules = List.copyOf(rules);
    this.settings = settings;
    this.files = files;
    aim(List.of());
  }

  /** Opens the entries, before anything is said, for the targets that were picked. */
  final void aim(List<Target> targets) {
    entries.clear();
    for (Rule rule : asked()) {
      entries.put(rule.id(), new Entry(check, rule, settings, targets));
    }
  }

  /** What was said of one module. */
  static final class Chapter {
    String summary = "";

    /** Whether there is nothing in the dataset that the module is about. */
    boolean absent;

    final Map<String, Object> metrics = new LinkedHashMap<>();
    final List<Table> tables = new ArrayList<>();

    /** Adds what another check said of the same module. */
    void add(Chapter other) {
      summary = other.summary.isEmpty() ? summary : other.summary;
      absent |= other.absent;
      metrics.putAll(other.metrics);
      tables.addAll(other.tables);
    }
  }

  /** What was said of the rules that are asked for. */
  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The rules that are asked for. */
  List<Rule> asked() {
    return rules.stream().filter(settings::asked).toList();
  }

  void idle(String why) {
    idle = Objects.requireNonNull(why);
  }

  String idle() {
    return idle;
  }

  /** Whether there is anything to do for the check; one without rules tells figures. */
  boolean wanted() {
    return idle.isEmpty() && (rules.isEmpty() || !entries.isEmpty());
  }

  /** Drops all that was said. */
  void tear() {
    torn = true;
    entries.clear();
    chapters.clear();
    skipped.clear();
    estimated.clear();
  }

  boolean torn() {
    return torn;
  }

  @Override
  public void count(Rule rule, long limit, long findings) {
    if (findings < 0) {
      throw new IllegalArgumentException("fewer findings than none");
    }
    entry(rule).ifPresent(entry -> entry.count(limit, findings));
  }

  @Override
  public void look(Rule rule, long limit, long place, Function<Example, List<Spot>> spots) {
    Objects.requireNonNull(spots);
    if (place < 0 || Place.file(place) >= files) {
      throw new IllegalArgumentException("a place of no file: " + place);
    }
    entry(rule).ifPresent(entry -> entry.draft(limit, new Entry.Draft(place, spots)));
  }

  @Override
  public void whole(Rule rule, String message, String help) {
    whole(rule, message, help, null);
  }

  @Override
  public void whole(Rule rule, Target target, String message, String help) {
    whole(rule, message, help, Objects.requireNonNull(target));
  }

  private void whole(Rule rule, String message, String help, @Nullable Target target) {
    Objects.requireNonNull(message);
    Objects.requireNonNull(help);
    entry(rule).ifPresent(entry -> entry.whole(target, message, help));
  }

  @Override
  public void headline(Rule rule, long limit, String text) {
    Objects.requireNonNull(text);
    entry(rule).ifPresent(entry -> entry.headline(limit, text));
  }

  @Override
  public void summary(String module, String text) {
    chapter(module).summary = Objects.requireNonNull(text);
  }

  @Override
  public void absent(String module) {
    chapter(module).absent = true;
  }

  @Override
  public void metric(String module, String name, Object value) {
    requireFigure(value);
    chapter(module).metrics.put(Objects.requireNonNull(name), value);
  }

  @Override
  public void table(String module, Table table) {
    chapter(module).tables.add(Objects.requireNonNull(table));
  }

  @Override
  public void estimated(String what) {
    estimated.add(Objects.requireNonNull(what));
  }

  @Override
  public void skipped(String what, String why) {
    skipped.add(new Skipped(Objects.requireNonNull(what), Objects.requireNonNull(why)));
  }

  /** Empty when nobody asks for the rule. */
  private Optional<Entry> entry(Rule rule) {
    if (!rules.contains(rule)) {
      throw new IllegalArgumentException(rule.id() + " is not a rule of this check");
    }
    return Optional.ofNullable(entries.get(rule.id()));
  }

  private Chapter chapter(String module) {
    return chapters.computeIfAbsent(Objects.requireNonNull(module), any -> new Chapter());
  }

  private static void requireFigure(Object value) {
    if (value instanceof List<?> list) {
      list.forEach(Page::requireFigure);
    } else if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(Page::requireName);
      map.values().forEach(Page::requireFigure);
    } else if (!(value instanceof Long
        || value instanceof Integer
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof String)) {
      throw new IllegalArgumentException("not a metric: " + kind(value));
    }
  }

  private static void requireName(Object key) {
    if (!(key instanceof String)) {
      throw new IllegalArgumentException("not the name of a metric: " + kind(key));
    }
  }

  private static String kind(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getName();
  }
}
