package dev.tuneready.engine;

import dev.tuneready.core.Check;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Target;
import java.util.ArrayList;
import java.util.List;

/** What the checks of a run have said so far: a page for each, in report order. */
final class Notebook {
  private final Settings settings;
  private final int files;
  private final List<Page> pages = new ArrayList<>();

  /**
   * @param files of the dataset
   */
  Notebook(Settings settings, int files) {
    this.settings = settings;
    this.files = files;
  }

  /** Opens the page of a check. */
  Page open(Check check, List<Rule> rules) {
    Page page = new Page(check, rules, settings, files);
    pages.add(page);
    return page;
  }

  /** Tells all pages whom one will train with, before anything is said. */
  void aim(List<Target> targets) {
    pages.forEach(page -> page.aim(targets));
  }

  List<Page> pages() {
    return pages;
  }

  /** What was said of each rule. */
  List<Entry> entries() {
    return pages.stream().flatMap(page -> page.entries().stream()).toList();
  }
}
