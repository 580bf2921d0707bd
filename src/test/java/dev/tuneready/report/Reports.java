package dev.tuneready.report;

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
import dev.tuneready.core.Split;
import dev.tuneready.core.Table;
import dev.tuneready.core.Verdict;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports made by hand, and how they print. */
final class Reports {
  static final Rule ROLE = Rule.fail("format/unknown-role", "a role that the format does not know");
  static final Rule FEW = Rule.warn("size/few", "few effective examples");
  static final Rule EXACT = Rule.warn("duplicates/exact", "the same record twice");
  static final Rule FACT = Rule.info("knowledge/fact-example", "an answer that states a fact");

  static final Coverage ALL =
      new Coverage(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private Reports() {}

  /** A report with something of everything. */
  static Report mixed() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("total", 1_204_331L);
    figures.put("mean", 250.25);
    figures.put("encoding", "o200k_base");
    figures.put("kept", Map.of("512", 1L, "1024", 2L, "2048", 3L));
    figures.put("bins", List.of(1L, 2L));
    Table kept =
        new Table(
            "kept whole at",
            List.of("length", "examples", "share"),
            List.of(List.of("512", "312", "6.5 %"), List.of("1,024", "4,100", "85.2 %")));
    return new Report(
        "1.2.3",
        Verdict.FAIL,
        new Dataset(
            List.of(
                new DataFile(
                    "train.jsonl",
                    Split.TRAIN,
                    9_000_000,
                    4_812,
                    4_812,
                    Format.CHAT,
                    Map.of(Format.CHAT, 4_812L)),
                new DataFile(
                    "valid.jsonl.gz",
                    Split.VALIDATION,
                    90_000,
                    101,
                    100,
                    Format.CHAT,
                    Map.of(Format.CHAT, 100L)))),
        List.of(),
        false,
        List.of(
            module("format", Verdict.FAIL, "", rule(ROLE, 4_000, 4, "in 83.1 % of the records")),
            module(
                "size",
                Verdict.WARN,
                "4,812 lines → 812 trainable → 400 distinct",
                rule(FEW, 1, 1, "")),
            module("duplicates", Verdict.WARN, "", rule(EXACT, 2, 2, "")),
            module("knowledge", Verdict.PASS, "", rule(FACT, 41, 2, "")),
            new ModuleReport(
                "tokens",
                Verdict.PASS,
                "1,204,331 tokens, median 210",
                figures,
                List.of(kept),
                List.of())),
        List.of(
            role(12, 101, "bot"),
            role(813, 101, "bot"),
            role(814, 101, "gpt"),
            role(815, 101, "bot"),
            new Finding(
                FEW,
                FEW.severity().orElseThrow(),
                Collections.emptySortedMap(),
                null,
                "400 effective examples, fine-tuning starts to pay at about 500",
                "compare with a better prompt first",
                List.of(),
                null),
            copy(30, 3),
            copy(31, 3, 4, 5, 6, 7, 8, 9),
            fact(40, "the answer states \"1987\", which no prompt holds"),
            fact(
                44,
                "the answer states \"Zürich\", \"Bahnhofstrasse\" and \"12 March 1902\", which no prompt holds")),
        new Coverage(
            List.of("format/unknown-role", "size/few"),
            List.of("format/crlf", "tokens/length-outlier"),
            List.of("com.example.House"),
            List.of(new Skipped("knowledge", "only English is judged")),
            List.of(new Skipped("tokens/over-limit", "no --max-tokens")),
            List.of("tokens of images, counted as none")));
  }

  /** Nothing found in so many files. */
  static Report clean(String... paths) {
    return new Report(
        "1.2.3",
        Verdict.PASS,
        new Dataset(
            Arrays.stream(paths)
                .map(
                    path ->
                        new DataFile(
                            path,
                            Split.TRAIN,
                            10,
                            512,
                            512,
                            Format.CHAT,
                            Map.of(Format.CHAT, 512L)))
                .toList()),
        List.of(),
        false,
        List.of(module("format", Verdict.PASS, ""), module("tokens", Verdict.PASS, "many tokens")),
        List.of(),
        ALL);
  }

  /** Nothing but notes. */
  static Report notes() {
    return new Report(
        "1.2.3",
        Verdict.PASS,
        clean("train.jsonl").dataset(),
        List.of(),
        false,
        List.of(
            module("format", Verdict.PASS, ""),
            module("knowledge", Verdict.PASS, "", rule(FACT, 1, 1, ""))),
        List.of(fact(40, "the answer states \"1987\", which no prompt holds")),
        ALL);
  }

  /** One finding. */
  static Report one(Finding finding) {
    return new Report(
        "1.2.3",
        finding.severity().verdict(),
        clean("train.jsonl").dataset(),
        List.of(),
        false,
        List.of(module("format", finding.severity().verdict(), "", rule(finding.rule(), 1, 1, ""))),
        List.of(finding),
        ALL);
  }

  static ModuleReport module(String name, Verdict verdict, String summary, RuleReport... rules) {
    return new ModuleReport(name, verdict, summary, Map.of(), List.of(), List.of(rules));
  }

  static RuleReport rule(Rule rule, long count, int shown, String headline) {
    return new RuleReport(rule, rule.severity().orElseThrow(), count, shown, headline);
  }

  static Finding at(Where where, String message, @Nullable Excerpt excerpt) {
    return new Finding(
        ROLE,
        ROLE.severity().orElseThrow(),
        Collections.emptySortedMap(),
        where,
        message,
        "rename it",
        List.of(),
        excerpt);
  }

  private static Finding role(long line, long column, String role) {
    String before = "\"content\": \"Hi there, what can you do for me today?\"}, {\"role\": ";
    String text =
        before + '"' + role + "\", \"content\": \"Hello! How can I help you today? I can do much";
    return new Finding(
        ROLE,
        ROLE.severity().orElseThrow(),
        Collections.emptySortedMap(),
        new Where("train.jsonl", line, column, "/messages/1/role"),
        "unknown role \"" + role + "\"",
        "known roles are system, user, assistant, tool",
        List.of(),
        new Excerpt(text, before.length(), role.length() + 2, true, true));
  }

  private static Finding copy(long line, long... lines) {
    return new Finding(
        EXACT,
        EXACT.severity().orElseThrow(),
        Collections.emptySortedMap(),
        new Where("train.jsonl", line, 1, ""),
        "the same record stands on an earlier line",
        line == 30 ? "remove it" : "remove it, or weigh it",
        Arrays.stream(lines).mapToObj(other -> new Where("train.jsonl", other, 0, "")).toList(),
        null);
  }

  private static Finding fact(long line, String message) {
    return new Finding(
        FACT,
        FACT.severity().orElseThrow(),
        Collections.emptySortedMap(),
        new Where("train.jsonl", line, 7, "/messages/1/content"),
        message,
        "put the source into the prompt",
        List.of(),
        new Excerpt("in 1987", 3, 4, false, false));
  }

  static String text(Report report, int columns) {
    return print(new TextReporter(new Style(columns, false, false)), report);
  }

  static String brief(Report report) {
    return print(new TextReporter(new Style(80, false, true)), report);
  }

  static String print(Reporter reporter, Report report) {
    StringBuilder out = new StringBuilder();
    try {
      reporter.print(report, out);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toString();
  }
}
