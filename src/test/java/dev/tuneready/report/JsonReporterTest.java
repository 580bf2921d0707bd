package dev.tuneready.report;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Report;
import dev.tuneready.core.Report.ModuleReport;
import dev.tuneready.core.Verdict;
import dev.tuneready.json.StrictJson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReporterTest {
  @Test
  void aReportWithOneFindingHasEveryField() {
    Report notes = Reports.notes();
    assertEquals(
        """
        {
          "schema": "tuneready-report/1",
          "tool": {
            "name": "tuneready",
            "version": "1.2.3"
          },
          "verdict": "pass",
          "dataset": {
            "files": [
              {
                "path": "train.jsonl",
                "role": "train",
                "bytes": 10,
                "lines": 512,
                "examples": 512,
                "format": "chat",
                "formats": {
                  "chat": 512
                }
              }
            ]
          },
          "targets": [],
          "survey": false,
          "modules": [
            {
              "module": "format",
              "verdict": "pass",
              "summary": "",
              "metrics": {},
              "rules": []
            },
            {
              "module": "knowledge",
              "verdict": "pass",
              "summary": "",
              "metrics": {},
              "rules": [
                {
                  "rule": "knowledge/fact-example",
                  "severity": "info",
                  "count": 1,
                  "shown": 1,
                  "headline": ""
                }
              ]
            }
          ],
          "findings": [
            {
              "rule": "knowledge/fact-example",
              "severity": "info",
              "targets": {},
              "file": "train.jsonl",
              "line": 40,
              "column": 7,
              "pointer": "/messages/1/content",
              "message": "the answer states \\"1987\\", which no prompt holds",
              "help": "put the source into the prompt",
              "related": [],
              "excerpt": {
                "text": "in 1987",
                "caret": 3,
                "width": 4,
                "before": false,
                "after": false
              }
            }
          ],
          "coverage": {
            "ran": [],
            "skipped": [],
            "estimated": [],
            "allowed": [],
            "plugins": []
          }
        }
        """,
        Reports.print(new JsonReporter(), notes));
  }

  @Test
  void aFindingAboutTheWholeHasNoPlace() throws IOException {
    Map<?, ?> finding = (Map<?, ?>) mixed("findings", 4);
    assertEquals("size/few", finding.get("rule"));
    for (String key : List.of("file", "line", "column", "pointer", "excerpt")) {
      assertTrue(finding.containsKey(key) && finding.get(key) == null, key);
    }
  }

  @Test
  void relatedPlacesAreNamedAll() throws IOException {
    List<?> related = (List<?>) mixed("findings", 6, "related");
    assertEquals(7, related.size());
    assertEquals(
        "{file=train.jsonl, line=3, column=null, pointer=}",
        mixed("findings", 6, "related", 0).toString());
  }

  @Test
  void whatWasSkippedSaysWhetherItIsAModule() throws IOException {
    assertEquals(
        "[{module=knowledge, what=knowledge, why=only English is judged},"
            + " {module=tokens, what=tokens/over-limit, why=no --max-tokens}]",
        mixed("coverage", "skipped").toString());
  }

  @Test
  void metricsKeepTheOrderInWhichTheyWereSaid() throws IOException {
    assertEquals(
        "{total=1204331, mean=250.25, encoding=o200k_base, kept={1024=2, 2048=3, 512=1}, bins=[1, 2]}",
        mixed("modules", 4, "metrics").toString());
  }

  @Test
  void numbersThatJsonDoesNotKnowAreNull() throws IOException {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("none", Double.NaN);
    metrics.put("endless", Double.POSITIVE_INFINITY);
    metrics.put("tiny", 2.0E-3);
    Report clean = Reports.clean("train.jsonl");
    ModuleReport module = new ModuleReport("m", Verdict.PASS, "", metrics, List.of(), List.of());
    Report report =
        new Report(
            "1",
            Verdict.PASS,
            clean.dataset(),
            List.of(),
            false,
            List.of(module),
            List.of(),
            Reports.ALL);
    assertEquals(
        "[{module=m, verdict=pass, summary=, metrics={none=null, endless=null, tiny=0.002}, rules=[]}]",
        StrictJson.at(read(report), "modules").toString());
  }

  @Test
  void theLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    String expected =
        Reports.print(new JsonReporter(), Reports.mixed()) + Reports.text(Reports.mixed(), 80);
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(
            expected,
            Reports.print(new JsonReporter(), Reports.mixed()) + Reports.text(Reports.mixed(), 80));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Object mixed(Object... way) throws IOException {
    return StrictJson.at(read(Reports.mixed()), way);
  }

  private static Object read(Report report) throws IOException {
    return requireNonNull(StrictJson.read(Reports.print(new JsonReporter(), report)));
  }
}
