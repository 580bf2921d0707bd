package dev.tuneready.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import dev.tuneready.checks.format.UnknownShape;
import dev.tuneready.checks.tokens.OverLimit;
import dev.tuneready.core.Report.Coverage;
import dev.tuneready.core.Report.Skipped;
import dev.tuneready.core.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BinderTest {
  private static final String CHAT =
      """
      {"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}]}
      """;
  private static final String REINFORCEMENT =
      """
      {"messages": [{"role": "user", "content": "1 + 1?"}], "answer": "2"}
      """;
  private static final String CHOICE =
      """
      {"query": "1 + 1?", "choices": ["2", "3"], "gold": 0}
      """;

  @Test
  void reinforcementPromptsAmongChatsAreJudgedAsChats() throws Exception {
    assertEquals(List.of(), skipped(CHAT.repeat(2) + REINFORCEMENT));
  }

  @Test
  void whatIsKnownByNameOnlyIsNotJudged() throws Exception {
    assertEquals(
        List.of(
            new Skipped(
                "the shape of 2 records",
                "recognised as visual question answering, which is not judged yet")),
        skipped("{\"input\": \"a\", \"output\": \"b\", \"image\": \"c.png\"}\n".repeat(2)));
  }

  @Test
  void whatNoModelIsTrainedOnIsNotJudgedAtAll() throws Exception {
    assertEquals(
        List.of(
            new Skipped(
                "2 records",
                "recognised as multiple-choice evaluation, which no language model can be fine-tuned on as it stands")),
        skipped(CHOICE.repeat(2)));
  }

  @Test
  void textsWithLabelsAreForClassifiersAndTheTextCanBeTrainedOn() throws Exception {
    assertEquals(
        List.of(
            new Skipped(
                "2 records",
                "recognised as text and label, which is for classifiers; whoever takes its text trains on that, without the label")),
        skipped("{\"text\": \"a\", \"label\": \"b\"}\n".repeat(2)));
  }

  @Test
  void whatTheSettingsLeaveNothingToJudgeDidNotRun() throws Exception {
    Coverage coverage =
        Audited.train(CHAT, Settings.defaults(), new OverLimit(), new UnknownShape()).coverage();
    assertEquals(List.of("format/unknown-shape"), coverage.ran());
    assertEquals(List.of(new Skipped("tokens/over-limit", "no --max-tokens")), coverage.idle());
    assertEquals(List.of(), coverage.skipped());
  }

  @Test
  void whatIsAllowedIsNotIdle() throws Exception {
    Settings allowed =
        new Settings(
            OptionalInt.empty(),
            Settings.ENCODING,
            Settings.MAX_FINDINGS,
            Map.of("tokens/over-limit", Optional.empty()),
            Map.of());
    Coverage coverage = Audited.train(CHAT, allowed, new OverLimit()).coverage();
    assertEquals(List.of("tokens/over-limit"), coverage.allowed());
    assertEquals(List.of(), coverage.idle());
  }

  private static List<Skipped> skipped(String lines) throws Exception {
    return Audited.train(lines, Settings.defaults(), new UnknownShape()).coverage().skipped();
  }
}
