package dev.tuneready.engine;

import dev.tuneready.core.Example;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Report.Skipped;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** What the checks of a run have said so far. */
final class Notebook implements Findings {
  private final Settings settings;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Chapter> chapters = new LinkedHashMap<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final TreeSet<String> estimated = new TreeSet<>();

  Notebook(Settings settings) {
    this.settings = settings;
  }

  /** A finding that is made when its example is read again. */
  record Draft(long place, Function<Example, List<Spot>> spots) {}

  /** What was said of one rule. */
  static final class Entry {
    final Rule rule;
    Severity severity;
    long count;
    String headline = "";
    final List<Draft> drafts = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    Entry(Rule rule, Severity severity) {
      this.rule = rule;
      this.severity = severity;
    }
  }

  /** What was said of one module. */
  static final class Chapter {
    String summary = "";
    final Map<String, Object> metrics = new LinkedHashMap<>();
    final List<Table> tables = new ArrayList<>();
  }

  /**
   * Opens the book for a rule, in report order; one that is allowed gets no entry, and what is said
   * of it is dropped.
   */
  void open(Rule rule) {
    settings
        .severity(rule)
        .ifPresent(
            severity -> {
              chapter(rule.module());
              entries.putIfAbsent(rule.id(), new Entry(rule, severity));
            });
  }

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  Map<String, Chapter> chapters() {
    return chapters;
  }

  List<Skipped> skips() {
    return skipped;
  }

  List<String> estimates() {
    return List.copyOf(estimated);
  }

  @Override
  public void count(Rule rule, long findings) {
    entry(rule).ifPresent(entry -> entry.count += findings);
  }

  @Override
  public void look(Rule rule, long place, Function<Example, List<Spot>> spots) {
    entry(rule).ifPresent(entry -> entry.drafts.add(new Draft(place, spots)));
  }

  @Override
  public void whole(Rule rule, String message, String help) {
    entry(rule)
        .ifPresent(
            entry -> {
              entry.count++;
              entry.findings.add(
                  new Finding(rule, entry.severity, null, message, help, List.of(), null));
            });
  }

  @Override
  public void atMost(Rule rule, Severity severity) {
    boolean said =
        settings.severities().containsKey(rule.id())
            || settings.severities().containsKey(rule.module());
    entry(rule)
        .filter(entry -> !said && entry.severity.compareTo(severity) > 0)
        .ifPresent(entry -> entry.severity = severity);
  }

  @Override
  public void headline(Rule rule, String text) {
    entry(rule).ifPresent(entry -> entry.headline = text);
  }

  @Override
  public void summary(String module, String text) {
    chapter(module).summary = text;
  }

  @Override
  public void metric(String module, String name, Object value) {
    chapter(module).metrics.put(name, value);
  }

  @Override
  public void table(String module, Table table) {
    chapter(module).tables.add(table);
  }

  @Override
  public void estimated(String what) {
    estimated.add(what);
  }

  @Override
  public void skipped(String what, String why) {
    skipped.add(new Skipped(what, why));
  }

  private Optional<Entry> entry(Rule rule) {
    return Optional.ofNullable(entries.get(rule.id()));
  }

  private Chapter chapter(String module) {
    return chapters.computeIfAbsent(module, any -> new Chapter());
  }
}
