package dev.tuneready.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.core.Finding.Where;
import org.junit.jupiter.api.Test;

class ConciseReporterTest {
  @Test
  void everyFindingIsALine() {
    assertEquals(
        """
        train.jsonl:12:101: fail format/unknown-role: unknown role "bot" [in 83.1 % of the records]
        train.jsonl:813:101: fail format/unknown-role: unknown role "bot"
        train.jsonl:814:101: fail format/unknown-role: unknown role "gpt"
        train.jsonl:815:101: fail format/unknown-role: unknown role "bot"
        train.jsonl: + 3,996 more format/unknown-role
        train.jsonl: warn size/few: 400 effective examples, fine-tuning starts to pay at about 500
        train.jsonl:30:1: warn duplicates/exact: the same record stands on an earlier line
        train.jsonl:31:1: warn duplicates/exact: the same record stands on an earlier line
        train.jsonl:40:7: info knowledge/fact-example: the answer states "1987", which no prompt holds
        train.jsonl:44:7: info knowledge/fact-example: the answer states "Zürich", "Bahnhofstrasse" and "12 March 1902", which no prompt holds
        train.jsonl: + 39 more knowledge/fact-example
        """,
        Reports.print(new ConciseReporter(), Reports.mixed()));
  }

  @Test
  void nothingFoundIsNothingSaid() {
    assertEquals("", Reports.print(new ConciseReporter(), Reports.clean("train.jsonl")));
  }

  @Test
  void columnAndLineAreLeftOutWhereTheyAreNotMeant() {
    assertEquals(
        "t.jsonl:3: fail format/unknown-role: odd\n",
        Reports.print(
            new ConciseReporter(),
            Reports.one(Reports.at(new Where("t.jsonl", 3, 0, "/a"), "odd", null))));
    assertEquals(
        "t.jsonl: fail format/unknown-role: odd\n",
        Reports.print(
            new ConciseReporter(),
            Reports.one(Reports.at(new Where("t.jsonl", 0, 0, ""), "odd", null))));
  }
}
