package dev.tuneready.checks.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Check;
import dev.tuneready.core.Finding;
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
            "1: this record is prompt and completion, half of the file is chat messages, the other"
                + " half is not"),
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
    for (int i = 0; i < 1_500; i++) {
      lines
          .append("{\"text\": \"a\", \"key")
          .append(1000 + i)
          .append("\": ")
          .append(i)
          .append("}\n");
    }
    Report report = report(lines.toString(), new UnknownKey());
    assertEquals(1_500, report.modules().get(0).rules().get(0).count());
    assertEquals(1_000, report.findings().size());
    assertEquals("\"key1999\" (a number) is no key of text", report.findings().get(999).message());
    assertEquals(
        "\"key1000\", \"key1001\", \"key1002\", \"key1003\", \"key1004\" and 1019 more in 1 of the"
            + " 1,500 records; more than 1,024 different keys: only the first of them in alphabetical"
            + " order are shown",
        report.modules().get(0).rules().get(0).headline());
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
        List.of("1: the turn is a string, not an object"),
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

  @Test
  void chatTurnsUnderConversationsAreSaidOnceInARecord() throws Exception {
    String line =
        """
        {"conversations": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}
        """;
    assertEquals(
        List.of("1: the turns have \"role\" and \"content\", ShareGPT has \"from\" and \"value\""),
        everything(line));
    Report report = report(line.repeat(20), new UnknownKey());
    assertEquals(20, report.modules().get(0).rules().get(0).count());
    assertEquals(1, report.findings().size());
  }

  @Test
  void whatIsNoTextIsSaidByWhatItIs() throws Exception {
    String lines =
        """
        {"text": ["a"]}
        {"prompt": "a", "completion": ["b"]}
        {"prompt": [{"role": "user", "content": "a"}], "completion": "b"}
        {"instruction": "a", "input": null, "output": ["b"]}
        {"prompt": "a", "chosen": "b", "rejected": [{"role": "assistant", "content": "c"}]}
        {"messages": [{"role": "user", "content": ["a", "b"]}, {"role": "assistant", "content": 5}]}
        {"messages": [{"role": "user", "content": [{"type": "text"}]}, {"role": "assistant", "content": [{"type": "txt"}]}]}
        {"messages": [{"role": "user", "content": [{"type": "text", "text": null}]}, {"role": "assistant", "content": "b"}]}
        {"prompt": [{"type": "text", "text": "a"}], "completion": "b"}
        """;
    assertEquals(
        List.of(
            "1: \"text\" is a list: expected a string",
            "2: \"completion\" is a list: expected a string or a list of turns",
            "3: \"prompt\" and \"completion\" differ: one is a string, one holds turns",
            "4: \"output\" is a list: expected a string",
            "5: \"chosen\" and \"rejected\" differ: one is a string, one holds turns",
            "6: item 1 of the list is a string, not a part",
            "6: \"content\" is a number: expected a string or a list of parts",
            "7: the part has no text under \"text\"",
            "7: unknown type of a part: \"txt\"",
            "8: the part has no text under \"text\"",
            "4: \"input\" is null, not text"),
        messages(lines, new MissingContent(), new NullText(), new EmptyContent()));
  }

  @Test
  void outputsOfAPreferenceAreListsOfMessages() throws Exception {
    String lines =
        """
        {"input": {"messages": [{"role": "user", "content": "a"}]}, "preferred_output": "b", "non_preferred_output": {"role": "assistant", "content": "c"}}
        {"input": [], "preferred_output": [{"role": "assistant", "content": "b"}], "non_preferred_output": [{"role": "assistant", "content": "c"}]}
        """;
    assertEquals(
        List.of(
            "2: \"input\" is a list, not an object with \"messages\"",
            "1: \"preferred_output\" is a string: expected a list with one message",
            "1: \"non_preferred_output\" is an object: expected a list with one message"),
        everything(lines));
  }

  @Test
  void turnsThatAreNoListAreSaidByWhatTheyAre() throws Exception {
    String lines =
        """
        {"messages": "[{}]"}
        {"messages": {"role": "user"}}
        {"conversations": 7}
        """;
    assertEquals(
        List.of(
            "1: \"messages\" is a string, not a list of turns",
            "2: \"messages\" is an object, not a list of turns",
            "3: \"conversations\" is a number, not a list of turns"),
        messages(lines, new EmptyMessages(), new MissingContent()));
  }

  @Test
  void aRoleThatIsNoStringIsSaidByWhatItIs() throws Exception {
    String line =
        """
        {"messages": [{"role": 3, "content": "a"}, {"role": null, "content": "b"}]}
        """;
    assertEquals(
        List.of(
            "1: \"role\" is a number: expected a string", "1: \"role\" is null: expected a string"),
        everything(line));
  }

  @Test
  void oneFaultOfATurnIsSaidOnce() throws Exception {
    String line =
        """
        {"messages": [{"role": "user", "text": "a"}, {"role": "assistant", "tool_call": []}]}
        """;
    assertEquals(
        List.of(
            "1: the user turn has no \"content\"; its text may be under \"text\"",
            "1: \"tool_call\" (a list) is no key of a turn; did you mean \"tool_calls\"?"),
        everything(line));
  }

  @Test
  void aSystemTurnAtTheEndIsMisplacedAndNoMore() throws Exception {
    String line =
        """
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}, {"role": "system", "content": "c"}]}
        """;
    assertEquals(
        List.of("1: the system turn stands at position 3, not first"),
        messages(line, new Unanswered(), new MisplacedSystem()));
  }

  @Test
  void whatIsMissingIsSaidByItsName() throws Exception {
    String lines =
        """
        {"instruction": "a", "input": "b"}
        {"prompt": "a", "chosen": "b"}
        {"rejected": "b", "instruction": "a"}
        {"input": {"messages": [{"role": "user", "content": "a"}]}, "preferred_output": [{"role": "assistant", "content": "b"}]}
        {"preferred_output": [{"role": "assistant", "content": "b"}], "non_preferred_output": [{"role": "assistant", "content": "c"}]}
        {"completion": "b"}
        {"text": "a"}
        """;
    assertEquals(
        List.of(
            "1: the record has no \"output\"",
            "2: the record has no \"rejected\"",
            "3: the record has no \"chosen\"",
            "4: the record has no \"non_preferred_output\"",
            "5: the record has no \"input\"",
            "6: the record has no \"prompt\""),
        messages(lines, new MissingContent(), new UnknownShape(), new EmptyMessages()));
  }

  @Test
  void aSystemPromptOfShareGptThatIsNullIsSaid() throws Exception {
    String line =
        """
        {"conversations": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"}], "system": null}
        """;
    assertEquals(List.of("1: \"system\" is null, not text"), everything(line));
  }

  @Test
  void turnsUnderAnotherNameAreToldByTheirKeys() throws Exception {
    String lines =
        """
        {"dialog": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"}]}
        {"dialog": [{"role": "user", "content": "a"}]}
        """;
    assertEquals(
        List.of(
            "1: no known format has the key \"dialog\"; did you mean \"conversations\"?",
            "2: no known format has the key \"dialog\"; did you mean \"messages\"?"),
        messages(lines, new UnknownShape()));
  }

  @Test
  void aListOfTurnsIsGivenTheNameOfItsFormat() throws Exception {
    String lines =
        """
        [{"role": "user", "content": "a"}]
        [{"from": "human", "value": "a"}]
        [{"role": "user", "parts": []}]
        [{"text": "a"}]
        """;
    assertEquals(
        List.of(
            "give the list a name, for example: jq -c '{messages: .}' FILE > train.jsonl",
            "give the list a name, for example: jq -c '{conversations: .}' FILE > train.jsonl",
            "give the list a name, for example: jq -c '{contents: .}' FILE > train.jsonl",
            "write one record a line, for example: jq -c '.[]' FILE > train.jsonl"),
        report(lines, new NotAnObject()).findings().stream().map(Finding::help).toList());
  }

  @Test
  void whichKeyIsMeantForWhichIsSaid() throws Exception {
    assertEquals(
        List.of("rename \"Query\" to \"prompt\" and \"response\" to \"completion\""),
        report("{\"response\": \"Vega.\", \"Query\": \"A star?\"}\n", new UnknownShape())
            .findings()
            .stream()
            .map(Finding::help)
            .toList());
  }

  @Test
  void eachFormatIsSpokenOfInItsOwnWords() throws Exception {
    String lines =
        """
        {"contents": [{"role": "user", "text": "a"}, {"role": "assistant", "parts": [{"text": "b"}]}]}
        {"contents": [{"role": "system", "parts": "a"}, {"role": "model", "parts": [{"txt": "b"}]}]}
        {"contents": []}
        {"schemaVersion": "bedrock-conversation-2024", "messages": [{"role": "User", "content": "a"}, {"role": "assistant", "content": [{"text": " "}]}]}
        {"messages": [{"role": "User", "content": "a"}, {"role": "Chatbot", "content": ""}]}
        {"interactions": [{"role": "user", "text": "a"}, {"role": "asistant", "text": "b"}]}
        {"messages": [{"role": "user", "content": [{"type": "text", "value": "a"}]}, {"role": "assistant", "content": [{"type": "text", "text": "b"}]}]}
        {"prompt": "a", "completions": ["b", 3], "labels": [true, true]}
        """;
    assertEquals(
        List.of(
            "3: \"contents\" holds no turns",
            "1: unknown role \"assistant\"; did you mean \"model\"?",
            "2: unknown role \"system\"",
            "4: unknown role \"User\"; did you mean \"user\"?",
            "6: unknown role \"asistant\"; did you mean \"assistant\"?",
            "1: the user turn has no \"parts\"; its text may be under \"text\"",
            "2: \"parts\" is a string: expected a list such as [{\"text\": \"…\"}]",
            "2: item 1 of \"parts\" has none of the keys that may stand there: expected an object with one of \"text\", \"fileData\", \"inlineData\", \"functionCall\", \"functionResponse\"",
            "4: \"content\" is a string: expected a list such as [{\"text\": \"…\"}]",
            "7: the part has no text under \"value\"",
            "8: item 2 of \"completions\" is a number: expected a string",
            "4: the assistant turn says nothing",
            "5: the Chatbot turn says nothing"),
        everything(lines));
  }

  @Test
  void aLabelInOtherWordsIsStillALabel() throws Exception {
    String lines =
        """
        {"prompt": "a", "completion": "b", "label": true}
        {"prompt": "a", "completion": "b", "label": 1}
        {"prompt": "a", "completion": "b", "label": "good"}
        {"prompt": "a", "completion": "b", "label": null}
        {"prompt": "a", "completion": "b", "label": "sports"}
        """;
    assertEquals(
        List.of(
            "2: \"label\" is a number: expected true or false",
            "3: \"label\" is a string: expected true or false",
            "4: \"label\" is null: expected true or false",
            "5: \"label\" (a string) is no key of prompt and completion"),
        messages(lines, new InvalidField(), new UnknownKey()));
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
        messages(lines, new MixedFormats(), new UnknownKey(), new Unanswered()));
  }

  @Test
  void aFileOfTwoHalvesIsCalledSo() throws Exception {
    assertEquals(
        "1: this record is prompt and completion, half of the file is chat messages, the other half"
            + " is not",
        messages(PAIR.repeat(2) + CHAT.repeat(2), new MixedFormats()).get(0));
  }

  @Test
  void whatStandsWhereATurnOrItsPartsBelongIsNamed() throws Exception {
    String lines =
        """
        {"messages": ["a", {"role": "assistant", "content": "b"}]}
        {"conversations": ["a", {"from": "gpt", "value": "b"}]}
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "tool_calls": "x"}]}
        {"messages": [{"role": "user", "content": [{"text": "a"}]}, {"role": "assistant", "content": "b"}]}
        {"input": {"messages": []}, "instruction": "a", "output": "b"}
        {"instruction": "a", "output": "b", "history": "x"}
        {"instruction": "a", "output": "b", "history": [["a"], ["a", "b"], 3]}
        """;
    assertEquals(
        List.of(
            "1: the turn is a string, not an object",
            "2: the turn is a string, not an object",
            "4: item 1 of the list is a part without \"type\"",
            "5: \"input\" is an object: expected a string",
            "3: \"tool_calls\" is a string, not a list of calls",
            "6: \"history\" is a string: expected a list of pairs",
            "7: item 1 of \"history\" is a list of 1: expected a question and its answer",
            "7: item 3 of \"history\" is a number: expected a question and its answer"),
        messages(
            lines, new UnknownRole(), new MissingContent(), new InvalidField(), new UnknownKey()));
  }

  @Test
  void anInputWithoutTurnsIsNamedItself() throws Exception {
    String lines =
        """
        {"input": {"prompt": "a"}, "preferred_output": [{"role": "assistant", "content": "a"}], "non_preferred_output": [{"role": "assistant", "content": "b"}]}
        """;
    Report report = report(lines, new EmptyMessages());
    assertEquals(List.of("1: \"input\" has no \"messages\""), Audited.messages(report));
    assertEquals("/input", Objects.requireNonNull(report.findings().get(0).where()).pointer());
  }

  @Test
  void misspeltKeysAreGuessed() throws Exception {
    String lines =
        """
        {"prompt": "a", "Completion": "b"}
        {"messages": [{"role": "user", "content": "a", "nmae": "x"}, {"role": "assistant", "content": "b", "wieght": 1}]}
        {"input": {"messages": [{"role": "user", "content": "a"}]}, "preferred_output": [{"role": "assistant", "content": "a"}], "rejected_output": [{"role": "assistant", "content": "b"}]}
        """;
    assertEquals(
        List.of(
            "1: \"Completion\" (a string) is no key of prompt and completion; did you mean"
                + " \"completion\"?",
            "2: \"nmae\" (a string) is no key of a turn; did you mean \"name\"?",
            "2: \"wieght\" (a number) is no key of a turn; did you mean \"weight\"?",
            "3: \"rejected_output\" (a list) is no key of preference pairs with two outputs; did"
                + " you mean \"non_preferred_output\"?"),
        messages(lines, new UnknownKey()));
  }

  @Test
  void theMissingAnswerBearsTheNameItsFormatGivesIt() throws Exception {
    String lines =
        """
        {"contents": [{"role": "user", "parts": [{"text": "a"}]}]}
        """;
    assertEquals(
        List.of("1: no model turn, so there is no answer to learn"),
        messages(lines, new Unanswered()));
  }

  private static List<String> everything(String lines) throws Exception {
    return messages(
        lines,
        new EmptyMessages(),
        new UnknownRole(),
        new MissingContent(),
        new UnknownKey(),
        new EmptyContent(),
        new NullText());
  }

  private static List<String> messages(String lines, Check... checks) throws Exception {
    return Audited.messages(report(lines, checks));
  }

  private static Report report(String lines, Check... checks) throws Exception {
    return Audited.train(lines, Settings.defaults(), checks);
  }
}
