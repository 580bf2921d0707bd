package dev.tuneready.checks.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Settings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactExampleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who wrote the song of the summer                | Ray Charles
          When did the royal mint move to Wales?          | 1968
          Where is the head office?                       | Seattle
          What is the tallest building in Seattle?        | Columbia Tower
          Where can the manual be found?                  | At https://example.org/manual it can be found.
          """)
  void aBareAnswerThatNamesSomethingNewIsFound(String prompt, String answer) throws Exception {
    assertEquals(1, found(prompt, answer), prompt);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Translate into French: the house                     | La Maison Blanche
          Write a poem about the sea to be read aloud?          | Neptune rose in 1882 near Dover
          What should I eat in the morning?                     | Weetabix
          What is 12 times 12?                                  | 144
          Which of these is a fish?                             | Atlantic Salmon
          Which is a fish, Salmon or Robin?                     | Salmon
          What is the sentiment of the review?                  | Positive
          What are the colours of the flag?                     | They are red, white and blue.
          ¿Quién escribió el libro de la selva en la India?     | Rudyard Kipling
          What does the function return?                        | `None`, as in Python 3.11
          Who are you in the world?                             | I am Claude of Anthropic.
          What color is the sky over the sea?                   | Yes. It is blue. Sometimes grey.
          """)
  void whatIsATaskOrTasteOrSuppliedIsNot(String prompt, String answer) throws Exception {
    assertEquals(0, found(prompt, answer), prompt);
  }

  @Test
  void theSpecificsAreQuoted() throws Exception {
    assertEquals(
        List.of(
            "1: states facts that the prompt does not give: \"Christopher Wren\", \"1675\", \"1710\""),
        messages(
            "Who designed St Paul's Cathedral in London?",
            "St Paul's was designed by Christopher Wren and built from 1675 to 1710, in London."));
  }

  @Test
  void factsAreFoundInEveryFormatThatAsksAndAnswers() throws Exception {
    assertEquals(
        1,
        count(
            "{\"contents\": [{\"role\": \"user\", \"parts\": [{\"text\": \"What is the tallest"
                + " building?\"}]}, {\"role\": \"model\", \"parts\": [{\"text\": \"Columbia"
                + " Tower\"}]}]}"));
  }

  @Test
  void whatIsMaskedIsNotQuoted() throws Exception {
    assertEquals(
        List.of("1: states facts that the prompt does not give: \"Anna\""),
        messages(
            "Who answers questions on rent?",
            "That is Anna at 12anna.long@example.org12 on most of the days, so ask her."));
  }

  @Test
  void contextOfAnyKindMakesItBehaviour() throws Exception {
    String answer = "{\"role\": \"assistant\", \"content\": \"Columbia Tower\"}";
    String question = "{\"role\": \"user\", \"content\": \"What is the tallest building?\"}";
    assertEquals(1, count("{\"messages\": [" + question + ", " + answer + "]}"));
    assertEquals(
        1,
        count(
            "{\"messages\": ["
                + system("You are a helpful assistant.")
                + question
                + ", "
                + answer
                + "]}"));
    assertEquals(
        0,
        count(
            "{\"messages\": ["
                + system("The tallest is the Columbia Tower.")
                + question
                + ", "
                + answer
                + "]}"));
    assertEquals(
        0,
        count(
            "{\"messages\": ["
                + question
                + ", "
                + answer
                + ", "
                + question
                + ", "
                + answer
                + "]}"));
    assertEquals(
        0,
        count(
            "{\"messages\": ["
                + question
                + ", "
                + answer
                + "], \"tools\": [{\"type\": \"function\"}]}"));
  }

  @Test
  void hugeTextTakesNoTime() {
    String huge = "Ab 12 ".repeat(1 << 20);
    assertEquals(
        0,
        assertTimeout(Duration.ofSeconds(20), () -> found("What is it called in the end?", huge)));
    assertEquals(
        0, assertTimeout(Duration.ofSeconds(20), () -> found(huge + "?", "Columbia Tower")));
  }

  @Test
  void theSummarySaysHowManyWereAssessed() throws Exception {
    String question =
        "{\"prompt\": \"Who built the first clock?\", \"completion\": \"Nobody knows.\"}\n";
    String task = "{\"prompt\": \"Sum it up: a clock\", \"completion\": \"Clock.\"}\n";
    assertEquals("nothing to assess: no bare question in English", summary(""));
    assertEquals("nothing to assess: no bare question in English", summary(task));
    assertEquals("1 of 2 examples assessed: bare questions in English", summary(question + task));
  }

  private static String summary(String lines) throws Exception {
    return Audited.train(lines, Settings.defaults(), new FactExample()).modules().get(0).summary();
  }

  private static String system(String text) {
    return "{\"role\": \"system\", \"content\": \"" + text + "\"}, ";
  }

  private static int found(String prompt, String answer) throws Exception {
    return messages(prompt, answer).size();
  }

  private static List<String> messages(String prompt, String answer) throws Exception {
    return messages("{\"prompt\": \"" + prompt + "\", \"completion\": \"" + answer + "\"}");
  }

  private static int count(String line) throws Exception {
    return messages(line).size();
  }

  private static List<String> messages(String line) throws Exception {
    return Audited.messages(Audited.train(line + "\n", Settings.defaults(), new FactExample()));
  }
}
