package dev.tuneready.checks.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Check;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Missing, misspelt and unknown keys are called by the names of their format. */
class NamedFaultsTest {
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
        Audited.messages("{\"text\": \"a\", \"" + key + "\": 1}\n", new UnknownKey()));
  }

  @Test
  void chatTurnsUnderConversationsAreSaidOnceInARecord() throws Exception {
    String line =
        """
        {"conversations": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}
        """;
    assertEquals(
        List.of("1: the turns have \"role\" and \"content\", ShareGPT has \"from\" and \"value\""),
        TurnFaults.in(line));
    Report report = report(line.repeat(20), new UnknownKey());
    assertEquals(20, report.modules().get(0).rules().get(0).count());
    assertEquals(1, report.findings().size());
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
        Audited.messages(lines, new MissingContent(), new UnknownShape(), new EmptyMessages()));
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
        Audited.messages(lines, new UnknownShape()));
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
        TurnFaults.in(lines));
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
        Audited.messages(lines, new InvalidField(), new UnknownKey()));
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
        Audited.messages(lines, new UnknownKey()));
  }

  @Test
  void theMissingAnswerBearsTheNameItsFormatGivesIt() throws Exception {
    String lines =
        """
        {"contents": [{"role": "user", "parts": [{"text": "a"}]}]}
        """;
    assertEquals(
        List.of("1: no model turn, so there is no answer to learn"),
        Audited.messages(lines, new Unanswered()));
  }

  private static Report report(String lines, Check... checks) throws Exception {
    return Audited.train(lines, Settings.defaults(), checks);
  }
}
