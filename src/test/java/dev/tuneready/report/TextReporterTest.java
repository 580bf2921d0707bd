package dev.tuneready.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Dataset;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Finding.Excerpt;
import dev.tuneready.core.Finding.Where;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.Coverage;
import dev.tuneready.core.Report.ModuleReport;
import dev.tuneready.core.Report.Skipped;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReporterTest {
  @Test
  void theVerdictComesFirstThenTheModulesThenTheFindingsTheWorstFirst() {
    assertEquals(
        """
        FAIL train.jsonl: 4,812 examples, chat messages; validation valid.jsonl.gz: 100 examples on 101 lines, chat messages

          fail  format      unknown-role 4,000
          warn  size        4,812 lines → 812 trainable → 400 distinct
          warn  duplicates  exact 2
          pass  knowledge   ok
          pass  tokens      1,204,331 tokens, median 210

          kept whole at
            length  examples   share
            512          312   6.5 %
            1,024      4,100  85.2 %

        fail format/unknown-role  4,000 findings  in 83.1 % of the records
          train.jsonl:12:101 /messages/1/role
            unknown role "bot"
            | … you do for me today?"}, {"role": "bot", "content": "Hello! How can I he…
            |                                    ^^^^^
          train.jsonl:813:101 /messages/1/role
            unknown role "bot"
            | … you do for me today?"}, {"role": "bot", "content": "Hello! How can I he…
            |                                    ^^^^^
          train.jsonl:814:101 /messages/1/role
            unknown role "gpt"
            | … you do for me today?"}, {"role": "gpt", "content": "Hello! How can I he…
            |                                    ^^^^^
          help: known roles are system, user, assistant, tool
          + 3,997 more

        warn size/few
          400 effective examples, fine-tuning starts to pay at about 500
          help: compare with a better prompt first

        warn duplicates/exact  2 findings
          train.jsonl:30:1
            the same record stands on an earlier line
            also: train.jsonl:3
            help: remove it
          train.jsonl:31:1
            the same record stands on an earlier line
            also: train.jsonl:3, train.jsonl:4, train.jsonl:5, train.jsonl:6,
                  train.jsonl:7 and 2 more
            help: remove it, or weigh it

        info knowledge/fact-example  41 findings
          train.jsonl:40:7 the answer states "1987", which no prompt holds
          train.jsonl:44:7 the answer states "Zürich", "Bahnhofstrasse" and "12 March
            1902", which no prompt holds
          help: put the source into the prompt
          + 39 more

        not judged: knowledge (only English is judged)
        estimated: tokens of images, counted as none
        allowed: format/crlf, tokens
        plugins: com.example.House
        """,
        Reports.text(Reports.mixed(), 80));
  }

  @Test
  void aDatasetWithoutFindingsIsOneLine() {
    assertEquals(
        "PASS train.jsonl: 512 examples, chat messages\n",
        Reports.text(Reports.clean("train.jsonl"), 80));
    assertEquals(
        "PASS a.jsonl, b.jsonl and 2 more files: 2,048 examples, chat messages\n",
        Reports.text(Reports.clean("a.jsonl", "b.jsonl", "c.jsonl", "d.jsonl"), 80));
  }

  @Test
  void whatTheVerdictDoesNotRestOnIsSaidEvenWhenAllIsFine() {
    Report clean = Reports.clean("train.jsonl");
    Coverage coverage =
        new Coverage(
            List.of(),
            List.of(),
            List.of(),
            List.of(new Skipped("size", "no file to train on")),
            List.of(new Skipped("tokens/over-limit", "no --max-tokens")),
            List.of());
    Report report =
        new Report(
            clean.version(),
            clean.verdict(),
            clean.dataset(),
            List.of(),
            false,
            clean.modules(),
            clean.findings(),
            coverage);
    assertEquals(
        """
        PASS train.jsonl: 512 examples, chat messages
        not judged: size (no file to train on)
        """,
        Reports.text(report, 80));
    assertEquals(
        "PASS train.jsonl: 512 examples, chat messages (not judged: size)\n",
        Reports.brief(report));
  }

  @Test
  void notesAreToldWithoutExcerpts() {
    assertEquals(
        """
        PASS train.jsonl: 512 examples, chat messages

          pass  format     ok
          pass  knowledge  ok

        info knowledge/fact-example  1 finding
          train.jsonl:40:7 the answer states "1987", which no prompt holds
          help: put the source into the prompt
        """,
        Reports.text(Reports.notes(), 80));
  }

  @Test
  void inBriefADatasetThatPassesIsOneLineWhateverNotesThereAre() {
    assertEquals(
        "PASS train.jsonl: 512 examples, chat messages (1 kind of note: knowledge/fact-example)\n",
        Reports.brief(Reports.notes()));
  }

  @Test
  void inBriefOneFindingOfEachRuleIsShown() {
    assertEquals(
        """
        FAIL train.jsonl: 4,812 examples, chat messages; validation valid.jsonl.gz: 100 examples on 101 lines, chat messages
        fail format/unknown-role  4,000 findings  in 83.1 % of the records
          train.jsonl:12:101 /messages/1/role
            unknown role "bot"
            | … you do for me today?"}, {"role": "bot", "content": "Hello! How can I he…
            |                                    ^^^^^
          help: known roles are system, user, assistant, tool
          + 3,999 more
        warn size/few
          400 effective examples, fine-tuning starts to pay at about 500
          help: compare with a better prompt first
        warn duplicates/exact  2 findings
          train.jsonl:30:1
            the same record stands on an earlier line
            also: train.jsonl:3
          help: remove it
          + 1 more
        1 kind of note: knowledge/fact-example
        not judged: knowledge
        plugins: com.example.House
        """,
        Reports.brief(Reports.mixed()));
  }

  @Test
  void inBriefManyRulesStillFitAScreen() {
    Finding finding = Reports.mixed().findings().get(0);
    List<Finding> findings = new ArrayList<>();
    List<Report.RuleReport> rules = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Rule rule = Rule.fail("format/rule-" + i, "");
      findings.add(
          new Finding(
              rule,
              rule.severity().orElseThrow(),
              Collections.emptySortedMap(),
              finding.where(),
              finding.message(),
              finding.help(),
              List.of(),
              finding.excerpt()));
      rules.add(Reports.rule(rule, 1, 1, ""));
    }
    ModuleReport module =
        Reports.module("format", Verdict.FAIL, "", rules.toArray(Report.RuleReport[]::new));
    Dataset dataset = Reports.clean("train.jsonl").dataset();
    List<String> lines =
        Reports.brief(
                new Report(
                    "1",
                    Verdict.FAIL,
                    dataset,
                    List.of(),
                    false,
                    List.of(module),
                    findings,
                    Reports.ALL))
            .lines()
            .toList();
    assertTrue(lines.size() <= 26, String.join("\n", lines));
    assertEquals(
        "fail format/rule-11  1 finding  from train.jsonl:12:101", lines.get(lines.size() - 1));
  }

  @Test
  void noLineButThePlacesIsWiderThanTheScreen() {
    for (int columns : List.of(40, 60, 100, 120)) {
      Reports.text(Reports.mixed(), columns)
          .lines()
          .skip(1)
          .forEach(line -> assertTrue(Visible.columns(line) <= columns, line));
    }
  }

  @Test
  void caretsStandUnderWideAndInvisibleCharacters() {
    Where where = new Where("t.jsonl", 1, 9, "/a");
    Excerpt excerpt = new Excerpt("{\"日本\": \"\u200B語\"}", 7, 4, false, false);
    assertEquals(
        """
        fail format/unknown-role  1 finding
          t.jsonl:1:9 /a
            odd
            | {"日本": "\\u{200b}語"}
            |          ^^^^^^^^^^^^
          help: rename it
        """,
        found(Reports.text(Reports.one(Reports.at(where, "odd", excerpt)), 80)));
  }

  @Test
  void theEndOfALineCanBePointedAt() {
    Where where = new Where("t.jsonl", 1, 3, "");
    assertEquals(
        """
        fail format/unknown-role  1 finding
          t.jsonl:1:3
            the line ends too early
            | {[
            |   ^
          help: rename it
        """,
        found(
            Reports.text(
                Reports.one(
                    Reports.at(
                        where, "the line ends too early", new Excerpt("{[", 2, 1, false, false))),
                80)));
  }

  @Test
  void aLineAsAWholeHasNoCarets() {
    Where where = new Where("t.jsonl", 1, 0, "");
    assertEquals(
        """
        fail format/unknown-role  1 finding
          t.jsonl:1
            not wanted
            | {"a": 1}
          help: rename it
        """,
        found(
            Reports.text(
                Reports.one(
                    Reports.at(where, "not wanted", new Excerpt("{\"a\": 1}", 0, 1, false, false))),
                80)));
  }

  @Test
  void colourChangesNothingButColour() {
    for (boolean brief : List.of(true, false)) {
      Report report = Reports.mixed();
      String plain = Reports.print(new TextReporter(new Style(90, false, brief)), report);
      String coloured = Reports.print(new TextReporter(new Style(90, true, brief)), report);
      assertNotEquals(plain, coloured);
      assertEquals(plain, coloured.replaceAll("\u001B\\[[0-9;]+m", ""));
    }
  }

  private static String found(String text) {
    return text.substring(text.indexOf("\nfail format/") + 1);
  }
}
