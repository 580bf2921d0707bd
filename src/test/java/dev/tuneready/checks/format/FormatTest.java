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

/** What is too long or too particular for a page. */
class FormatTest {
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
        messages(CHAT.repeat(3) + ASKS_WITH_ANSWER, new Unanswered(), new MixedFormats()));
  }

  @Test
  void aFileOfReinforcementIsLeftInPeace() throws Exception {
    assertEquals(List.of(), messages(ASKS_WITH_ANSWER.repeat(20), new Unanswered()));
    assertEquals(List.of(), messages(ASKS_WITH_ANSWER.repeat(4) + ASKS, new Unanswered()));
  }

  @Test
  void fewQuestionsWithoutAnswersAreNoReinforcementFile() throws Exception {
    assertEquals(4, messages(ASKS.repeat(4), new Unanswered()).size());
    assertEquals(1, messages(ASKS.repeat(5), new Unanswered()).size());
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

  private static Settings allowing(String name) {
    return new Settings(
        OptionalInt.empty(), Settings.ENCODING, 10, Map.of(name, Optional.empty()), Map.of());
  }

  @Test
  void anUnknownRoleAtTheEndIsSaidOnce() throws Exception {
    String bot =
        """
        {"messages": [{"role": "user", "content": "a"}, {"role": "bot", "content": "b"}]}
        """;
    assertEquals(
        List.of("1: unknown role \"bot\"; did you mean \"assistant\"?"),
        messages(bot, new UnknownRole(), new Unanswered()));
  }

  @Test
  void ofFormatsThatAreEquallyCommonTheFirstIsExpected() throws Exception {
    assertEquals(
        List.of(
            "1: this record is prompt and completion, the file is chat messages (1 of 2 records)"),
        messages(PAIR + CHAT, new MixedFormats()));
  }

  @Test
  void recordsOfNoKnownFormatDoNotMixAFile() throws Exception {
    assertEquals(List.of(), messages("{\"a\": 1}\n" + CHAT + "not JSON\n", new MixedFormats()));
  }

  @Test
  void aLineThatIsBrokenIsNoReasonToCallTheRestSo() throws Exception {
    assertEquals(List.of(), messages(CHAT + "{]\n" + CHAT, new Unanswered(), new UnknownShape()));
  }

  @Test
  void moreKeysThanAreKeptAreCounted() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      lines
          .append("{\"text\": \"a\", \"key")
          .append(1000 + i)
          .append("\": ")
          .append(i)
          .append("}\n");
    }
    Report report = report(lines.toString(), new UnknownKey());
    assertEquals(400, report.modules().get(0).rules().get(0).count());
    assertEquals(256, report.findings().size());
    assertEquals("\"key1255\" (a number) is no key of text", report.findings().get(255).message());
  }

  @Test
  void longKeysAreNotQuotedInFull() throws Exception {
    String key = "pineapple ".repeat(1000);
    assertEquals(
        List.of("1: \"pineapple pineapple pineapple pineapple …\" (a number) is no key of text"),
        messages("{\"text\": \"a\", \"" + key + "\": 1}\n", new UnknownKey()));
  }

  @Test
  void aTurnThatIsNoObjectIsSaidOnce() throws Exception {
    String line = "{\"messages\": [\"a\", {\"role\": \"assistant\", \"content\": \"b\"}]}\n";
    assertEquals(
        List.of("1: the turn says neither who speaks nor what"),
        messages(line, new UnknownRole(), new MissingContent()));
  }

  @Test
  void aTurnWithARefusalOrReasoningNeedsNoContent() throws Exception {
    String line =
        """
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "refusal": "no"}]}
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": null, "refusal": "no"}]}
        """;
    assertEquals(
        List.of(), messages(line, new MissingContent(), new NullText(), new EmptyContent()));
  }

  @Test
  void theOutputsOfAPreferenceAreLookedAtToo() throws Exception {
    String line =
        """
        {"input": {"messages": []}, "preferred_output": [{"role": "assistant", "content": ""}], "non_preferred_output": []}
        {"input": {"messages": [{"role": "user", "content": "a"}]}, "preferred_output": [{"role": "assistant", "content": "b"}], "non_preferred_output": [{"role": "gpt", "content": null}]}
        """;
    assertEquals(
        List.of(
            "1: \"messages\" holds no turns",
            "1: \"non_preferred_output\" holds no turns",
            "2: unknown role \"gpt\"; did you mean \"assistant\"?",
            "1: the assistant turn says nothing",
            "2: the turn has null for \"content\""),
        messages(line, new EmptyMessages(), new UnknownRole(), new EmptyContent(), new NullText()));
  }

  private static List<String> messages(String lines, Check... checks) throws Exception {
    return Audited.messages(report(lines, checks));
  }

  private static Report report(String lines, Check... checks) throws Exception {
    return Audited.train(lines, Settings.defaults(), checks);
  }
}
