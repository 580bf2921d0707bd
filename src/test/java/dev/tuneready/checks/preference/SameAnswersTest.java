package dev.tuneready.checks.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a pair is its answer. */
class SameAnswersTest {
  private static final String SAME = "1: both answers are the same, so there is nothing to prefer";

  private static List<String> found(String line) throws Exception {
    return Audited.messages(Audited.train(line, Settings.defaults(), new SameAnswers()));
  }

  @Test
  void aPromptThatStandsInBothTalksTooIsNoAnswer() throws Exception {
    String line =
        """
        {"prompt": [{"role": "user", "content": "a"}], "chosen": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], "rejected": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}
        """;
    assertEquals(List.of(SAME), found(line));
  }

  @Test
  void aPromptThatStandsInOneTalkIsNoAnswer() throws Exception {
    String line =
        """
        {"prompt": [{"role": "user", "content": "a"}], "chosen": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], "rejected": [{"role": "assistant", "content": "b"}]}
        """;
    assertEquals(List.of(SAME), found(line));
  }

  @Test
  void talksThatPartEarlyAreComparedFromThere() throws Exception {
    String line =
        """
        {"chosen": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}, {"role": "user", "content": "c"}, {"role": "assistant", "content": "d"}], "rejected": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "x"}, {"role": "user", "content": "c"}, {"role": "assistant", "content": "d"}]}
        """;
    assertEquals(List.of(), found(line));
  }

  @Test
  void callsThatMeanTheSameAreTheSame() throws Exception {
    String line =
        """
        {"input": {"messages": [{"role": "user", "content": "a"}]}, "preferred_output": [{"role": "assistant", "tool_calls": [{"id": "1", "type": "function", "function": {"name": "f", "arguments": "{\\"a\\": 1, \\"b\\": 2}"}}]}], "non_preferred_output": [{"role": "assistant", "tool_calls": [{"id": "2", "type": "function", "function": {"name": "f", "arguments": "{\\"b\\":2,\\"a\\":1}"}}]}]}
        """;
    assertEquals(List.of(SAME), found(line));
  }

  @Test
  void anAnswerThatIsMissingIsNotTheSame() throws Exception {
    assertEquals(List.of(), found("{\"prompt\": \"a\", \"chosen\": \"\"}\n"));
    assertEquals(List.of(), found("{\"prompt\": \"a\", \"chosen\": \"b\", \"rejected\": []}\n"));
    assertEquals(List.of(), found("{\"prompt\": \"a\", \"chosen\": 7, \"rejected\": 7}\n"));
  }
}
