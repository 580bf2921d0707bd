package dev.tuneready.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.DataFile;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Finding.Excerpt;
import dev.tuneready.core.Finding.Where;
import dev.tuneready.core.Format;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.Coverage;
import dev.tuneready.core.Report.ModuleReport;
import dev.tuneready.core.Report.RuleReport;
import dev.tuneready.core.Report.Skipped;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Split;
import dev.tuneready.core.Table;
import dev.tuneready.core.Verdict;
import dev.tuneready.json.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every string of a report is hostile; whatever it holds, only text comes out. */
class HostileTextTest {
  private static final List<String> ATTACKS =
      List.of(
          "\u001B[2J\u001B[1;1H",
          "\u001B[31mred",
          "\u001B]0;title\u0007",
          "\u001B]8;;http://example.com\u001B\\link\u001B]8;;\u001B\\",
          "\u001B]52;c;aGk=\u0007",
          "\u001B]unterminated",
          "\u001BP+q544e\u001B\\",
          "\u001B_apc\u001B\\",
          "\u001B^pm\u001B\\",
          "\u001Bc",
          "\u009B31m",
          "\u009D0;title\u009C",
          "\u0090dcs\u009C",
          "\u0085next line",
          "over\rwritten",
          "new\nline",
          "new\r\n::error::line",
          "tab\tbell\u0007back\b\b\b",
          "form\ffeed\u000Bvertical",
          "nul\u0000nul",
          "del\u007F",
          "\u202Eright to left\u202C",
          "\u2066isolate\u2069",
          "\u200Fmark\u200E\u061C",
          "zero\u200Bwidth\u200C\u200D\uFEFF",
          "soft\u00ADhyphen",
          "line\u2028separator\u2029",
          "lone\uD800",
          "\uDC00\uD800",
          "\uD83D",
          "private\uE000\uDBFF\uDFFD",
          "tag\uDB40\uDC41",
          "selector\uFE00\uDB40\uDD00",
          "filler\u3164\u115F\uFFA0\u2800",
          "nobreak\u00A0\u2003space",
          "unassigned\u0378\uFFFF",
          "::error file=a::boom",
          "  ::add-mask::x",
          "a ::stop-commands::x",
          "##[error]boom",
          "text ##[group]x ##vso[task.setvariable]y ####[z",
          "##teamcity[message text='x']",
          "section_start:1:x\r\u001B[0K",
          "a b ".repeat(60) + "::warning::wrapped",
          "]]>&<script>\"'`\\",
          "%0A::error::x",
          "");

  @Test
  void nothingButTextReachesAScreen() throws IOException {
    for (String text : hostile()) {
      for (Report report : List.of(of(text, Severity.FAIL), of(text, Severity.INFO))) {
        for (int columns : List.of(40, 80)) {
          assertPlain(Reports.text(report, columns), text);
        }
        assertPlain(Reports.brief(report), text);
        assertPlain(Reports.print(new ConciseReporter(), report), text);
        assertPlain(Reports.print(new JsonReporter(), report), text);
      }
    }
  }

  @Test
  void noStringAddsALine() throws IOException {
    long json = Reports.print(new JsonReporter(), of("x", Severity.FAIL)).lines().count();
    for (String text : hostile()) {
      Report report = of(text, Severity.FAIL);
      assertEquals(
          2, Reports.print(new ConciseReporter(), report).split("\n", -1).length - 1, text);
      assertEquals(
          json, Reports.print(new JsonReporter(), report).split("\n", -1).length - 1, text);
    }
  }

  @Test
  void jsonGivesEveryStringBack() throws IOException {
    for (String hostile : hostile()) {
      @Nullable Object report =
          StrictJson.read(Reports.print(new JsonReporter(), of(hostile, Severity.FAIL)));
      String text = withNamedSurrogates(hostile);
      assertEquals(text, StrictJson.at(report, "findings", 0, "message"));
      assertEquals(text, StrictJson.at(report, "findings", 0, "help"));
      assertEquals(text, StrictJson.at(report, "findings", 0, "file"));
      assertEquals(text, StrictJson.at(report, "findings", 0, "excerpt", "text"));
      assertEquals(Map.of("key " + text, text), StrictJson.at(report, "modules", 0, "metrics"));
    }
  }

  @Test
  void secretsInKeysAreMaskedEverywhere() {
    Where where = new Where("t.jsonl", 1, 1, "/users/marilyn@example.org/sk-0123456789abcdefghij");
    Report report = Reports.one(Reports.at(where, "odd", null));
    for (String name : Reporters.names()) {
      Reporter reporter = Reporters.named(name, new Style(80, false, false)).orElseThrow();
      String printed = Reports.print(reporter, report);
      assertFalse(printed.contains("marilyn") || printed.contains("456789ab"), printed);
    }
  }

  private static void assertPlain(String printed, String text) {
    for (String line : printed.split("\n", -1)) {
      assertFalse(line.stripLeading().startsWith("::"), text);
      assertTrue(line.codePoints().allMatch(HostileTextTest::plain), () -> line);
      assertFalse(line.contains("##["), text);
      assertFalse(line.contains("##vso["), text);
      assertFalse(line.contains("##teamcity["), text);
    }
  }

  /** Written apart from the product's own table: what a terminal prints as it stands. */
  private static boolean plain(int c) {
    if (c < 0x80) {
      return c >= 0x20 && c < 0x7F;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Lone surrogates are written by name, for no strict reader takes them. */
  private static String withNamedSurrogates(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                Character.getType(c) == Character.SURROGATE
                    ? "\\u" + Integer.toHexString(c)
                    : Character.toString(c))
        .collect(Collectors.joining());
  }

  private static List<String> hostile() throws IOException {
    List<String> strings = new ArrayList<>(ATTACKS);
    String naughty = Files.readString(Path.of("fixtures/naughty-strings/blns.json"));
    List<?> list = (List<?>) StrictJson.at(StrictJson.read(naughty));
    list.forEach(text -> strings.add((String) text));
    assertEquals(515, strings.size() - ATTACKS.size());
    return strings;
  }

  /** A report that says nothing but this. */
  private static Report of(String text, Severity severity) {
    Rule rule = new Rule("format/unknown-role", Optional.of(severity), false, text);
    Where where = new Where(text, 1, 1, "/" + text);
    Excerpt excerpt =
        new Excerpt(text, 0, Math.max(1, text.codePointCount(0, text.length())), false, false);
    Finding finding =
        new Finding(
            rule,
            severity,
            Collections.emptySortedMap(),
            where,
            text,
            text,
            List.of(where),
            excerpt);
    ModuleReport module =
        new ModuleReport(
            "format",
            severity.verdict(),
            text,
            Map.of("key " + text, text),
            List.of(new Table(text, List.of(text, text), List.of(List.of(text, text)))),
            List.of(new RuleReport(rule, severity, 2, 1, text)));
    DataFile file = new DataFile(text, Split.TRAIN, 1, 1, 1, Format.CHAT, Map.of());
    return new Report(
        text,
        Verdict.FAIL,
        new Dataset(List.of(file)),
        List.of(),
        false,
        List.of(module),
        List.of(finding),
        new Coverage(
            List.of(text),
            List.of(text),
            List.of(text),
            List.of(new Skipped(text, text)),
            List.of(new Skipped(text, text)),
            List.of(text)));
  }
}
