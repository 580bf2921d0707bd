package dev.tuneready.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Aim;
import dev.tuneready.core.Example;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.Stop;
import dev.tuneready.core.Report.TargetReport;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Target;
import dev.tuneready.core.Verdict;
import dev.tuneready.target.TargetReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TargetVerdictTest {
  private static final Rule WORDS = Rule.limited("words/many", "many words");
  private static final Rule LOUD = Rule.forTargets("words/loud", "an exclamation mark");
  private static final Rule SHORT = Rule.warn("words/short", "a single word");

  /** Counts the words of texts. */
  private record Words() implements Sight {
    @Override
    public List<Rule> rules() {
      return List.of(WORDS, LOUD, SHORT);
    }

    @Override
    public void look(Example example, Seen seen) {
      String text = example.turns().get(0).text();
      int words = text.split(" ", -1).length;
      seen.saw(WORDS, words, () -> Spot.at("/text", words + " words", ""));
      if (text.endsWith("!")) {
        seen.saw(LOUD, () -> Spot.at("/text", "loud", ""));
      }
      if (words == 1) {
        seen.saw(SHORT, () -> Spot.at("/text", "short", ""));
      }
    }
  }

  private static final String LINES =
      """
      {"text": "one"}
      {"text": "one two three"}
      {"text": "one two three four five!"}
      """;

  private static final Target STRICT =
      target(
          "strict",
          """
          "words/many": {"severity": "fail", "limit": 4, "source": "s", "confidence": "confirmed"},
          "words/loud": {"severity": "warn", "source": "s", "confidence": "reported"}
          """);
  private static final Target MILD =
      target(
          "mild",
          """
          "words/many": {"severity": "info", "limit": 2, "source": "s", "confidence": "confirmed"},
          "words/short": {"severity": "allow", "source": "s", "confidence": "confirmed"}
          """);

  @Test
  void withoutATargetNobodyMindsWhatIsForTargets() throws Exception {
    Report report = report(Settings.defaults());
    assertEquals(Map.of("words/short", "warn 1"), found(report));
    assertEquals(List.of(), report.targets());
  }

  @Test
  void aTargetMindsWhatLiesBeyondItsLimit() throws Exception {
    Report report = report(aiming(false, STRICT));
    assertEquals(
        Map.of("words/many", "fail 1", "words/loud", "warn 1", "words/short", "warn 1"),
        found(report));
    assertEquals(Verdict.FAIL, report.verdict());
    assertEquals(List.of("strict fail words/many 1, words/loud 1"), stops(report));
  }

  @Test
  void ofSeveralTargetsTheLowestLimitFindsAndTheWorstCounts() throws Exception {
    Report report = report(aiming(false, STRICT, MILD));
    assertEquals("fail 2", found(report).get("words/many"));
    assertEquals(
        Map.of(Severity.INFO, 1L, Severity.FAIL, 1L),
        report.modules().get(0).rules().get(0).counts());
    assertEquals(
        List.of("info {mild=INFO}", "fail {mild=INFO, strict=FAIL}"),
        report.findings().stream()
            .filter(finding -> finding.rule().equals(WORDS))
            .map(TargetVerdictTest::worth)
            .toList());
    assertEquals(
        List.of("strict fail words/many 1, words/loud 1", "mild pass words/many 2"), stops(report));
  }

  @Test
  void whatATargetAllowsIsNotFoundForItAlone() throws Exception {
    assertEquals(Map.of("words/many", "info 2"), found(report(aiming(false, MILD))));
  }

  @Test
  void aSurveyChangesNoVerdictAndFindsNothingMore() throws Exception {
    Report report = report(aiming(true, STRICT, MILD));
    assertEquals(Map.of("words/short", "warn 1"), found(report));
    assertEquals(Verdict.WARN, report.verdict());
    assertEquals(
        List.of("strict fail words/many 1, words/loud 1", "mild pass words/many 2"), stops(report));
    assertEquals(
        List.of("warn {}"), report.findings().stream().map(TargetVerdictTest::worth).toList());
  }

  @Test
  void whatTheUserSaysBeatsTheTarget() throws Exception {
    Settings said =
        new Settings(
                OptionalInt.empty(),
                Settings.ENCODING,
                10,
                Map.of("words/many", Optional.of(Severity.WARN), "words/loud", Optional.empty()),
                Map.of())
            .with(List.of(new Aim(List.of(STRICT))), false);
    assertEquals(Map.of("words/many", "warn 1", "words/short", "warn 1"), found(report(said)));
  }

  @Test
  void aFamilyPicksByTheFormatOfTheFiles() throws Exception {
    Target chats = target("chats", "chat", "");
    Settings settings = Settings.defaults().with(List.of(new Aim(List.of(chats, MILD))), false);
    assertEquals(List.of("mild pass words/many 2"), stops(report(settings)));
  }

  private static Report report(Settings settings) throws Exception {
    return Audited.train(LINES, settings, new Words());
  }

  private static Settings aiming(boolean survey, Target... targets) {
    List<Aim> aims = List.of(targets).stream().map(one -> new Aim(List.of(one))).toList();
    return Settings.defaults().with(aims, survey);
  }

  private static Map<String, String> found(Report report) {
    Map<String, String> found = new TreeMap<>();
    report.modules().stream()
        .flatMap(module -> module.rules().stream())
        .forEach(rule -> found.put(rule.rule().id(), rule.severity().word() + " " + rule.count()));
    return found;
  }

  private static String worth(Finding finding) {
    return finding.severity().word() + " " + finding.targets();
  }

  private static List<String> stops(Report report) {
    return report.targets().stream().map(TargetVerdictTest::line).toList();
  }

  private static String line(TargetReport said) {
    List<String> stops = said.stops().stream().map(TargetVerdictTest::line).toList();
    return said.target().name() + " " + said.verdict().word() + " " + String.join(", ", stops);
  }

  private static String line(Stop stop) {
    return stop.rule().id() + " " + stop.count();
  }

  private static Target target(String name, String rules) {
    return target(name, "text", rules);
  }

  private static Target target(String name, String format, String rules) {
    String file =
        """
        {"schema": "tuneready-target/1", "name": "%s", "title": "T", "read": "2026-11-20",
         "sources": {"s": "a page"},
         "formats": {"%s": {"source": "s", "confidence": "confirmed"}},
         "rules": {%s}}
        """
            .replaceFirst("%s", name)
            .replaceFirst("%s", format)
            .replaceFirst("%s", rules);
    try {
      return TargetReader.read(name, file.getBytes(StandardCharsets.UTF_8));
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
