package dev.tuneready.checks.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Check;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Machine;
import dev.tuneready.engine.Progress;
import dev.tuneready.read.Source;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the records of a file are, taken together. */
class FileFormatTest {
  private static final String CHAT =
      """
      {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}
      """;
  private static final String ASKS =
      """
      {"messages": [{"role": "user", "content": "a"}]}
      """;
  private static final String ASKS_WITH_ANSWER =
      """
      {"messages": [{"role": "user", "content": "a"}], "answer": "b"}
      """;
  private static final String PAIR =
      """
      {"prompt": "a", "completion": "b"}
      """;

  @Test
  void aRecordOfReinforcementAmongChatsIsJudgedAsAChat() throws Exception {
    assertEquals(
        List.of("4: no assistant turn, so there is no answer to learn"),
        Audited.messages(CHAT.repeat(3) + ASKS_WITH_ANSWER, new Unanswered(), new MixedFormats()));
  }

  @Test
  void aFileOfReinforcementIsLeftInPeace() throws Exception {
    assertEquals(List.of(), Audited.messages(ASKS_WITH_ANSWER.repeat(20), new Unanswered()));
    assertEquals(List.of(), Audited.messages(ASKS_WITH_ANSWER.repeat(4) + ASKS, new Unanswered()));
  }

  @Test
  void fewQuestionsWithoutAnswersAreNoReinforcementFile() throws Exception {
    assertEquals(4, Audited.messages(ASKS.repeat(4), new Unanswered()).size());
    assertEquals(1, Audited.messages(ASKS.repeat(5), new Unanswered()).size());
  }

  @Test
  void oneAnswerMakesTheOthersMissing() throws Exception {
    Report report = report(ASKS.repeat(6) + CHAT, new Unanswered());
    assertEquals(6, report.findings().size());
    assertEquals("format/no-assistant-turn", report.findings().get(0).rule().id());
  }

  /** Of so many files not all that is kept of one can be kept of each. */
  @Test
  void ofManySmallFilesAllAreCountedAndTheFirstShown(@TempDir Path folder) throws Exception {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String name = String.format(Locale.ROOT, "%04d.jsonl", i);
      Path file = Files.writeString(folder.resolve(name), ASKS + CHAT.repeat(3) + PAIR.repeat(2));
      sources.add(new Source(name, file, Split.TRAIN));
    }
    Audit audit =
        new Audit(
            List.of(new Unanswered(), new MixedFormats()),
            Settings.defaults(),
            Machine.here(),
            InputStream.nullInputStream());
    Report report = audit.run(sources, Progress.SILENT).report();
    assertEquals(
        List.of("format/no-assistant-turn 2000 of 1000", "format/mixed-formats 4000 of 1000"),
        report.modules().get(0).rules().stream()
            .map(rule -> rule.rule().id() + " " + rule.count() + " of " + rule.shown())
            .toList());
    List<String> files =
        report.findings().stream()
            .filter(finding -> finding.rule().id().equals("format/no-assistant-turn"))
            .map(finding -> Objects.requireNonNull(finding.where()).path())
            .toList();
    assertEquals(sources.stream().limit(1_000).map(Source::name).toList(), files);
  }

  @Test
  void whatTheRecordsAreIsSaidWhicheverRulesAreAllowed() throws Exception {
    Settings allowed = allowing("format/mixed-formats");
    Report report =
        Audited.train(CHAT.repeat(2) + PAIR, allowed, new FormatStatistics(), new MixedFormats());
    assertEquals("chat messages, 2 of 3 records", report.modules().get(0).summary());
    Report none =
        Audited.train(CHAT, allowing("format"), new FormatStatistics(), new MixedFormats());
    assertEquals(List.of(), none.modules());
  }

  @Test
  void ofFormatsThatAreEquallyCommonTheFirstIsExpected() throws Exception {
    assertEquals(
        List.of("1: this record is prompt and completion, 1 of 2 records are chat messages"),
        Audited.messages(PAIR + CHAT, new MixedFormats()));
  }

  @Test
  void recordsOfNoKnownFormatDoNotMixAFile() throws Exception {
    assertEquals(
        List.of(), Audited.messages("{\"a\": 1}\n" + CHAT + "not JSON\n", new MixedFormats()));
  }

  @Test
  void aLineThatIsBrokenIsNoReasonToCallTheRestSo() throws Exception {
    assertEquals(
        List.of(), Audited.messages(CHAT + "{]\n" + CHAT, new Unanswered(), new UnknownShape()));
  }

  @Test
  void amongPromptsForAGraderWhatEndsOtherwiseIsNone() throws Exception {
    String lines =
        ASKS_WITH_ANSWER.repeat(5)
            + """
            {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], "answer": "b"}
            {"messages": [{"role": "system", "content": "a"}], "answer": "b"}
            """;
    assertEquals(
        List.of(
            "6: the record ends with an answer, the file is reinforcement prompts",
            "7: the record ends without a question, the file is reinforcement prompts"),
        Audited.messages(lines, new MixedFormats(), new UnknownKey(), new Unanswered()));
  }

  @Test
  void ofAFileOfTwoHalvesBothAreShown() throws Exception {
    Report report = report(PAIR.repeat(2) + CHAT.repeat(2), new MixedFormats());
    assertEquals(
        "chat messages 2, prompt and completion 2",
        report.modules().get(0).rules().get(0).headline());
    assertEquals(
        List.of(3L, 3L),
        report.findings().stream().map(finding -> finding.related().get(0).line()).toList());
  }

  @Test
  void theShareOfAFormatIsThatOfAllRecordsAndOfEachSplit() throws Exception {
    String unknown = "{\"a\": 1}\n";
    Report report = report(CHAT.repeat(2) + PAIR + unknown, new MixedFormats());
    assertEquals(
        List.of("3: this record is prompt and completion, 2 of 4 records are chat messages"),
        Audited.messages(report));
    assertEquals(
        "chat messages, 1 of 2 records; validation 3 records",
        Audited.both(CHAT + unknown, CHAT.repeat(3), Settings.defaults(), new FormatStatistics())
            .modules()
            .get(0)
            .summary());
  }

  private static Settings allowing(String name) {
    return new Settings(
        OptionalInt.empty(), Settings.ENCODING, 10, Map.of(name, Optional.empty()), Map.of());
  }

  private static Report report(String lines, Check... checks) throws Exception {
    return Audited.train(lines, Settings.defaults(), checks);
  }
}
