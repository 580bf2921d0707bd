package dev.tuneready.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A record is recognised by its shape. */
class RecognitionTest {
  static Stream<String> examples() throws IOException {
    return Files.readAllLines(Path.of("fixtures", "formats", "examples.tsv")).stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsRecognised(String line) {
    String[] fields = line.split("\t", 2);
    Example example = Line.example(fields[1]);
    assertEquals(fields[0], example.format().id());
    assertEquals(List.of(), example.flaws());
  }

  @Test
  void everyFormatHasAnExample() throws IOException {
    Set<Format> missing = EnumSet.allOf(Format.class);
    examples().forEach(line -> missing.remove(Line.example(line.split("\t", 2)[1]).format()));
    assertEquals(EnumSet.of(Format.NONE), missing);
  }

  @Test
  void whatIsNotJudgedIsStillAllItsStrings() throws IOException {
    for (String line : examples().toList()) {
      Example example = Line.example(line.split("\t", 2)[1]);
      if (!example.format().judged()) {
        assertEquals(1, example.turns().size());
        assertTrue(example.rejected().isEmpty());
      }
    }
  }

  /** Where two formats could be meant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"messages":[{"role":"user","content":"a"}]}                                     | chat
          {"messages":[{"role":"user","content":"a"}],"tools":[]}                          | chat
          {"messages":[{"role":"user","content":"a"}],"answer":"b"}                        | reinforcement
          {"messages":[{"role":"assistant","content":"a"}],"answer":"b"}                   | chat
          {"messages":[{"role":"developer","content":"a"}],"answer":"b"}                   | chat
          {"messages":[],"answer":"b"}                                                     | chat
          {"messages":[]}                                                                  | chat
          {"messages":"a"}                                                                 | chat
          {"messages":null,"prompt":"a","completion":"b"}                                  | chat
          {"messages":[{"role":"user","content":"a"}],"system":"s"}                        | bedrock-claude
          {"messages":[{"role":"system","content":"a"}],"system":"s"}                      | chat
          {"messages":[{"role":"user","content":"a"}],"system":null}                       | reinforcement
          {"messages":[{"role":"user","content":[{"text":"a"}]}]}                          | bedrock-converse
          {"messages":[{"role":"user","content":[{"type":"text","text":"a"}]}]}            | chat
          {"messages":[{"role":"user","content":[{"type":"text","value":"a"}]}]}           | llama-factory-v1
          {"messages":[{"role":"user","content":["a"]}],"system":[{"text":"s"}]}           | bedrock-converse
          {"messages":[{"role":"User","content":"a"},{"role":"Chatbot","content":"b"}]}    | cohere-chat
          {"messages":[{"role":"User","content":"a"},{"role":"Assistant","content":"b"}]}  | chat
          {"prompt":"a","completion":"b","label":"good"}                                   | unpaired-preference
          {"prompt":"a","completion":"b","label":false}                                    | unpaired-preference
          {"prompt":"a","completions":["b"]}                                               | prompt-only
          {"prompt":"a","chosen":"b"}                                                      | preference
          {"completion":"c"}                                                               | prompt-completion
          {"prompt":"a","completion":"c","chosen":true}                                    | prompt-completion
          {"prompt":"a","chosen":"b","rejected":"c","completion":"d"}                      | preference
          {"prompt":"a","text":"b"}                                                        | prompt-only
          {"instruction":"a"}                                                              | alpaca
          {"instruction":"a","completion":"b"}                                             | unknown
          {"instruction":"a","chosen":"b"}                                                 | alpaca-preference
          {"instruction":"a","output":"b","text":"c"}                                      | alpaca
          {"text":1}                                                                       | text
          {"text":"a","source":"b"}                                                        | text
          {"text":"a","label":1}                                                           | classification
          {"input":{"messages":[]}}                                                        | preference-outputs
          {"input":"a","preferred_output":[]}                                              | preference-outputs
          {"input":"a","output":"b"}                                                       | prompt-answer
          {"conversations":[]}                                                             | sharegpt
          {"conversations":null,"chosen":1,"rejected":2}                                   | sharegpt-preference
          {"contents":1,"messages":[]}                                                     | gemini
          {"messages":[],"available_tools":[]}                                             | mistral-instruct
          {"question":"a","choices":[]}                                                    | multiple-choice
          {"chosen_messages":[]}                                                           | llama-factory-v1-preference
          """)
  void aDoubtIsDecidedAsWritten(String record, String format) {
    assertEquals(format, Line.example(record).format().id());
  }
}
