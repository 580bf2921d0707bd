package dev.tuneready.engine;

import dev.tuneready.core.Check;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Place;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.engine.Outcome.Breakage;
import dev.tuneready.read.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets the checks judge, and keeps the bugs of one from the others. */
final class Judging {
  private final Settings settings;
  private final Notebook notebook;
  private final Map<Page, List<Measure<?, ?>>> wanted = new LinkedHashMap<>();
  private final Bugs<Check> bugs = new Bugs<>();

  /** Asks the checks what they look for, and what is to be measured for that. */
  Judging(List<Check> checks, Settings settings, Notebook notebook) {
    this.settings = settings;
    this.notebook = notebook;
    for (Check check : checks) {
      List<Rule> rules = new ArrayList<>();
      bugs.run(check, () -> rules.addAll(List.copyOf(check.rules())));
      Page page = notebook.open(check, rules);
      bugs.run(check, () -> check.idle(settings).ifPresent(page::idle));
      if (page.wanted()) {
        bugs.run(check, () -> wanted.put(page, distinct(check.measures(settings))));
      }
    }
    tear();
  }

  /** All measures that the checks ask for, each once. */
  Set<Measure<?, ?>> measures() {
    Set<Measure<?, ?>> measures = new LinkedHashSet<>();
    wanted.values().forEach(measures::addAll);
    return measures;
  }

  /** Lets all checks judge whose measures met no bug. */
  void judge(Measured measured, Bugs<Measure<?, ?>> failed) {
    notebook.aim(measured.targets());
    wanted.forEach(
        (page, measures) -> {
          for (Measure<?, ?> measure : measures) {
            Bugs.Bug bug = failed.of(measure);
            if (bug != null) {
              bugs.note(page.check, bug.place(), bug.cause());
              return;
            }
          }
          bugs.run(page.check, () -> page.check.judge(measured, settings, page));
        });
    tear();
  }

  /**
   * Notes that the code of a check threw, and drops all that the check said; throws it on when it
   * is no bug of that code.
   *
   * @param place of the example it met
   */
  void broke(Check check, long place, Throwable thrown) {
    bugs.note(check, place, thrown);
    tear();
  }

  /** The outside checks that took part, by class name. */
  List<String> plugins() {
    return wanted.keySet().stream()
        .map(page -> page.check.getClass())
        .filter(type -> type.getClassLoader() != Check.class.getClassLoader())
        .map(Class::getName)
        .toList();
  }

  /** The bugs met, where they were met. */
  List<Breakage> breakages(List<Source> sources, LineNumbers lines) {
    List<Breakage> breakages = new ArrayList<>();
    for (Page page : notebook.pages()) {
      Bugs.Bug bug = bugs.of(page.check);
      if (bug != null) {
        long place = bug.place();
        String at =
            place < 0 ? "" : sources.get(Place.file(place)).name() + ":" + lines.line(place);
        breakages.add(new Breakage(page.check.getClass().getName(), at, bug.cause()));
      }
    }
    return breakages;
  }

  private void tear() {
    for (Page page : notebook.pages()) {
      if (bugs.of(page.check) != null) {
        page.tear();
      }
    }
  }

  private static List<Measure<?, ?>> distinct(List<Measure<?, ?>> measures) {
    return List.copyOf(new LinkedHashSet<>(measures));
  }
}
