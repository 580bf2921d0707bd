package dev.tuneready.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Check;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of a check is its documentation, and cannot lie. */
class PagesTest {
  /** Writes the reports into the pages instead of comparing them; read the diff. */
  private static final boolean ACCEPT = Boolean.getBoolean("tuneready.accept");

  @TempDir Path folder;

  static Stream<Check> checks() {
    return BuiltInChecks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aPageStandsBesideItsClass(Check check) throws IOException {
    try (InputStream page =
        check.getClass().getResourceAsStream(check.getClass().getSimpleName() + ".md")) {
      assertNotNull(page);
    }
  }

  @Test
  void everyPageHasItsCheck() throws IOException {
    Set<Path> pages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("checks"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    Set<Path> expected = new TreeSet<>();
    checks().forEach(check -> expected.add(Page.path(check)));
    assertEquals(expected, pages);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aPageDeclaresExactlyTheRulesOfItsCheck(Check check) throws IOException {
    Map<String, String> rules = new LinkedHashMap<>();
    for (Rule rule : check.rules()) {
      String usual = rule.limited() ? "limits of targets" : "some targets";
      rules.put(rule.id(), rule.severity().map(Severity::word).orElse(usual));
    }
    assertEquals(rules, Page.of(check).rules());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theSamplesOfAPageGiveTheReportsUnderThem(Check check) throws Exception {
    Page page = Page.of(check);
    assertFalse(page.samples().isEmpty());
    List<String> reports = new ArrayList<>();
    for (int i = 0; i < page.samples().size(); i++) {
      Path own = Files.createDirectory(folder.resolve("sample" + i));
      Page.Sample sample = page.samples().get(i);
      reports.add(Runs.concise(new Samples(own).run(sample, Runs.checks(Runs.module(check)))));
    }
    if (ACCEPT) {
      page.accept(reports);
      return;
    }
    for (int i = 0; i < reports.size(); i++) {
      Page.Sample sample = page.samples().get(i);
      assertEquals(page.report(sample), reports.get(i), page.path() + ":" + sample.from());
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aPageShowsTheFineCaseFirstAndEachRuleAtFault(Check check) throws IOException {
    Page page = Page.of(check);
    assertEquals("", page.report(page.samples().get(0)), "the first sample is a fine one");
    String reports = String.join("", page.samples().stream().map(page::report).toList());
    for (Rule rule : check.rules()) {
      assertTrue(reports.contains(rule.id() + ":"), rule.id() + " is found in no sample");
    }
  }
}
