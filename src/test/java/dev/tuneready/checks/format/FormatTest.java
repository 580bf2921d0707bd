package dev.tuneready.checks.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Turns and their parts that are not what they should be, where it is too particular for a page.
 */
class FormatTest {
  @Test
  void anUnknownRoleAtTheEndIsSaidOnce() throws Exception {
    String bot =
        """
        {"messages": [{"role": "user", "content": "a"}, {"role": "bot", "content": "b"}]}
        """;
    assertEquals(
        List.of("1: unknown role \"bot\"; did you mean \"assistant\"?"),
        Audited.messages(bot, new UnknownRole(), new Unanswered()));
  }

  @Test
  void aTurnThatIsNoObjectIsSaidOnce() throws Exception {
    String line = "{\"messages\": [\"a\", {\"role\": \"assistant\", \"content\": \"b\"}]}\n";
    assertEquals(
        List.of("1: the turn is a string, not an object"),
        Audited.messages(line, new UnknownRole(), new MissingContent()));
  }

  @Test
  void aTurnWithARefusalOrReasoningNeedsNoContent() throws Exception {
    String line =
        """
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "refusal": "no"}]}
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": null, "refusal": "no"}]}
        """;
    assertEquals(
        List.of(),
        Audited.messages(line, new MissingContent(), new NullText(), new EmptyContent()));
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
        Audited.messages(
            line, new EmptyMessages(), new UnknownRole(), new EmptyContent(), new NullText()));
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
        Audited.messages(lines, new MissingContent(), new NullText(), new EmptyContent()));
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
        TurnFaults.in(lines));
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
        Audited.messages(lines, new EmptyMessages(), new MissingContent()));
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
        TurnFaults.in(line));
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
        TurnFaults.in(line));
  }

  @Test
  void aSystemTurnAtTheEndIsMisplacedAndNoMore() throws Exception {
    String line =
        """
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}, {"role": "system", "content": "c"}]}
        """;
    assertEquals(
        List.of("1: the system turn stands at position 3, not first"),
        Audited.messages(line, new Unanswered(), new MisplacedSystem()));
  }

  @Test
  void aSystemPromptOfShareGptThatIsNullIsSaid() throws Exception {
    String line =
        """
        {"conversations": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"}], "system": null}
        """;
    assertEquals(List.of("1: \"system\" is null, not text"), TurnFaults.in(line));
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
        Audited.messages(
            lines, new UnknownRole(), new MissingContent(), new InvalidField(), new UnknownKey()));
  }
}
