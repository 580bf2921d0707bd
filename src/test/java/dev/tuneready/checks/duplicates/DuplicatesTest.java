package dev.tuneready.checks.duplicates;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Check;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Finding.Excerpt;
import dev.tuneready.core.Finding.Where;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.RuleReport;
import dev.tuneready.core.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final Check[] CHECKS = {
    new CopyStatistics(),
    new ExactDuplicates(),
    new NormalizedDuplicates(),
    new ConflictingAnswers()
  };

  private static final String STAR = "{\"prompt\": \"Name a star.\", \"completion\": \"Vega\"}\n";
  private static final String RIVER = "{\"prompt\": \"Name a river.\", \"completion\": \"Elbe\"}\n";

  private static final String CALL =
      """
      {"messages": [{"role": "user", "content": "Rain?"}, {"role": "assistant"%s, "tool_calls": \
      [{"id": "c1", "type": "function", "function": {"name": "rain", "arguments": "{\\"city\\": \\"%s\\"}"}}]}]}
      """;

  @Test
  void itIsSaidInWhatACopyDiffers() throws Exception {
    assertEquals(
        List.of("2: says the same as an earlier record, differs in white space and punctuation"),
        messages(STAR + STAR.replace("a star.", "a  star")));
    assertEquals(
        List.of(
            "2: says the same as 2 other records, differs from the first in case, white space and punctuation"),
        messages(STAR + STAR.replace("a star.", "A  star") + STAR.replace("Vega", "vega")));
  }

  @Test
  void aCopyThatDiffersInNoTextSaysSo() throws Exception {
    String identified = STAR.replace("{", "{\"id\": 7, ");
    assertEquals(
        List.of(
            "2: says the same as an earlier record, differs only outside the texts, such as in an id"),
        messages(STAR + identified));
  }

  @Test
  void otherNumbersAreOtherAnswersHoweverManyThereAre() throws Exception {
    // The lower halves of the lower halves of their keys are the same.
    assertEquals(
        List.of("1: this prompt has 2 different answers; here \"7582\""),
        messages(STAR.replace("Vega", "7582") + STAR.replace("Vega", "22574")));
  }

  @Test
  void theModuleSaysHowManyAreNear() throws Exception {
    String near =
        """
        {"prompt": "How do I wax a snowboard at home?", "completion": "Warm the iron first."}
        {"prompt": "How do I wax a snowbaord at home?", "completion": "Warm the iron first."}
        """;
    Report report =
        Audited.train(near, Settings.defaults(), new CopyStatistics(), new NearDuplicates());
    assertEquals(
        List.of("no copies among 2 records; 1 near another"),
        report.modules().stream().map(Report.ModuleReport::summary).toList());
  }

  @Test
  void anotherQuestionBehindALongDocumentIsNotNear() throws Exception {
    StringBuilder document = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      document.append(Integer.toString(i * 7919 + 40_000, 26).replaceAll("[0-9]", "x")).append(' ');
    }
    StringBuilder lines = new StringBuilder();
    for (String question :
        List.of("Is the castle older than the bridge?", "Did the king ever visit Norway?")) {
      lines.append(
          """
          {"prompt": "%s%s", "completion": "Yes"}
          """
              .formatted(document, question));
    }
    assertEquals(
        List.of(),
        Audited.messages(
            Audited.train(lines.toString(), Settings.defaults(), new NearDuplicates())));
  }

  @Test
  void allPromptsOfASmallFamilyAreCounted() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      lines.append(
          """
          {"prompt": "Convert %d miles to kilometres and round it", "completion": "%d km"}
          """
              .formatted(i, i * 1609));
    }
    assertEquals(
        List.of("1: 150 prompts like this differ in a few words: \"0\" here, \"1\" there"),
        Audited.messages(
            Audited.train(lines.toString(), Settings.defaults(), new TemplateFamily())));
  }

  @Test
  void whatIsThoughtBeforeAnAnswerIsNoOtherAnswer() throws Exception {
    assertEquals(
        List.of(), messages(thinking("<think>10 × 3.</think>36", "<think>6²</think>\\n36")));
    assertEquals(List.of(), messages(thinking("36", "\\n<think>6²</think>\\n\\n36")));
    assertEquals(
        List.of("1: this prompt has 2 different answers; here \"36\""),
        messages(thinking("<think>a</think>\\n36", "<think>a</think>\\n35")));
  }

  @Test
  void oneThoughtAndOneAnswerAreACopy() throws Exception {
    List<String> copy =
        List.of(
            "2: says the same as an earlier record, differs only outside the texts, such as in an id");
    String apart =
        thinking("36")
            .replace("\"content\": \"36\"", "\"reasoning_content\": \"6²\", \"content\": \"36\"");
    assertEquals(copy, messages(apart + thinking("<think>6²</think>\\n\\n36")));
    assertEquals(copy, messages(thinking("36", "<think>\\n\\n</think>\\n\\n36")));
  }

  @Test
  void aThoughtThatDoesNotEndOrLeadIsSaid() throws Exception {
    assertEquals(1, messages(thinking("<think>10 × 3. 36", "<think>6². 36")).size());
    assertEquals(1, messages(thinking("36 <think>a</think>", "36 <think>b</think>")).size());
  }

  @Test
  void aThoughtAloneIsNoAnswerToContradict() throws Exception {
    assertEquals(List.of(), messages(thinking("<think>a</think>", "36")));
  }

  @Test
  void callsThatContradictAreShownWhereTheyStand() throws Exception {
    Finding finding =
        report(CALL.formatted("", "Oslo") + CALL.formatted("", "Rome")).findings().get(0);
    assertEquals(
        "this prompt has 2 different answers; here a call of \"rain\" with \"{\"city\": \"Oslo\"}\"",
        finding.message());
    assertEquals(new Where("train.jsonl", 1, 90, "/messages/1/tool_calls/0"), finding.where());
    Excerpt excerpt = requireNonNull(finding.excerpt());
    assertTrue(excerpt.text().startsWith("{\"id\": \"c1\"", excerpt.caret()));
  }

  @Test
  void aCallBesideATextIsToldToo() throws Exception {
    String text = ", \"content\": \"I look.\"";
    Finding finding =
        report(CALL.formatted(text, "Oslo") + CALL.formatted(text, "Rome")).findings().get(0);
    assertEquals(
        "this prompt has 2 different answers; here \"I look.\" and a call of \"rain\" with \"{\"city\": \"Oslo\"}\"",
        finding.message());
    assertEquals(new Where("train.jsonl", 1, 86, "/messages/1/content"), finding.where());
  }

  @Test
  void anEmptyListOfToolsIsNoTools() throws Exception {
    for (String none : List.of("[]", "[ ]", "null", "\"[]\"", "\"null\"", "\"\"")) {
      String unarmed = thinking("36").replace("}]}", "}], \"tools\": " + none + "}");
      assertEquals(
          List.of(
              "2: says the same as an earlier record, differs only outside the texts, such as in an id"),
          messages(thinking("36") + unarmed),
          none);
      assertEquals(
          List.of("1: this prompt has 2 different answers; here \"36\""),
          messages(thinking("36") + unarmed.replace("36", "35")),
          none);
    }
  }

  @Test
  void sharesAreThoseOfEachSplit() throws Exception {
    Report report = report(STAR.repeat(3) + RIVER, STAR.repeat(2));
    assertEquals(
        "2 of 4 records distinct; validation 1 of 2 records distinct",
        report.modules().get(0).summary());
    assertEquals(
        List.of(
            "2 records repeat others, 50.0 % of 4; in validation 1 record repeats another, 50.0 % of 2"),
        headlines(report));
    Map<String, Object> metrics = report.modules().get(0).metrics();
    assertEquals(4L, metrics.get("records"));
    assertEquals(Map.of("groups", 1L, "copies", 2L, "share", 0.5), metrics.get("exact"));
    assertEquals(
        2L, metrics.get("validation") instanceof Map<?, ?> apart ? apart.get("records") : -1);
  }

  @Test
  void contradictionsOfEachSplitAreCountedApart() throws Exception {
    String other = STAR.replace("Vega", "Deneb");
    Report report =
        Audited.both(
            STAR + other + STAR.replace("Vega", "Wega"),
            RIVER + RIVER.replace("Elbe", "Oder"),
            Settings.defaults(),
            new ConflictingAnswers());
    assertEquals(
        List.of("1 prompt with 3 answers; in validation 1 prompt with 2 answers"),
        headlines(report));
  }

  @Test
  void validationAloneIsCalledSo() throws Exception {
    Report report = report("", STAR.repeat(2));
    assertEquals("validation 1 of 2 records distinct", report.modules().get(0).summary());
    assertEquals(List.of("in validation 1 record repeats another, 50.0 % of 2"), headlines(report));
    assertEquals(
        "no copies among 1 record; validation no copies among 1 record",
        report(STAR, STAR).modules().get(0).summary());
  }

  @Test
  void copiesAreToldWhenThoseInAnotherWritingAreAllowed() throws Exception {
    Settings settings =
        new Settings(
            OptionalInt.empty(),
            Settings.ENCODING,
            Settings.MAX_FINDINGS,
            Map.of("duplicates/normalized", Optional.empty()),
            Map.of());
    String lines = STAR.repeat(2) + STAR.replace("Vega", "vega");
    assertEquals(
        List.of("2: repeats an earlier record"),
        Audited.messages(Audited.train(lines, settings, CHECKS)));
  }

  private static String thinking(String... answers) {
    List<String> lines = new ArrayList<>();
    for (String answer : answers) {
      lines.add(
          """
          {"messages": [{"role": "user", "content": "12 × 3?"}, {"role": "assistant", "content": "%s"}]}
          """
              .formatted(answer));
    }
    return String.join("", lines);
  }

  private static List<String> headlines(Report report) {
    return report.modules().get(0).rules().stream().map(RuleReport::headline).toList();
  }

  private static List<String> messages(String lines) throws Exception {
    return Audited.messages(report(lines));
  }

  private static Report report(String lines) throws Exception {
    return report(lines, "");
  }

  private static Report report(String train, String validation) throws Exception {
    return Audited.both(train, validation, Settings.defaults(), CHECKS);
  }
}
