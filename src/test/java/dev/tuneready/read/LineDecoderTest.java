package dev.tuneready.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line becomes an example, and what is wrong with it a flaw. */
class LineDecoderTest {
  @Test
  void whatIsOddAboutLineEndsIsNoted() {
    assertEquals(
        """
        text
        text CRLF
        none BLANK_LINE
        none CRLF BLANK_LINE
        none CRLF BLANK_LINE
        text NO_FINAL_NEWLINE""",
        told("{\"text\":\"a\"}\n{\"text\":\"a\"}\r\n\n\r\n \t\r\r\n{\"text\":\"a\"}"));
  }

  @Test
  void aLineThatEndsWithCrlfLosesBothAndNoMore() {
    assertEquals("text CRLF", told("{\"text\":\"a\"}\r\r\n"));
    assertEquals("text NO_FINAL_NEWLINE", told("{\"text\":\"a\"}\r"));
    assertEquals(
        "none NO_FINAL_NEWLINE BLANK_LINE", told("{}\n\r").substring("unknown\n".length()));
  }

  @Test
  void lineSeparatorsOfUnicodeAreNoLineEnds() {
    assertEquals("text", told("{\"text\":\"a\u2028b\u2029c\u0085d\"}\n"));
  }

  @Test
  void aByteOrderMarkIsNotedAndPassedOver() {
    assertEquals("text BYTE_ORDER_MARK", told("\uFEFF{\"text\":\"a\"}\n"));
    assertEquals("none BYTE_ORDER_MARK INVALID_JSON", told("\uFEFF\n"));
    Example broken = Line.example("\uFEFF{\"text\":}");
    assertEquals(11, broken.flaws().get(1).offset());
    Example twice = Line.example("\uFEFF\uFEFF{\"text\":\"a\"}");
    assertEquals("a byte order mark stands before the value", twice.flaws().get(1).message());
    assertEquals(3, twice.flaws().get(1).offset());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          null                 | the line holds null, not a JSON object
          12                   | the line holds a number, not a JSON object
          true                 | the line holds a boolean, not a JSON object
          "text"               | the line holds a string, not a JSON object
          []                   | the line holds a list, not a JSON object
          [1, {}]              | the line holds a list, not a JSON object
          [{"text": "a"}]      | the line holds a list, not a JSON object: 1 record in one list
          [{}, {}, {}]         | the line holds a list, not a JSON object: 3 records in one list
          """)
  void onlyAnObjectIsARecord(String line, String message) {
    Example example = Line.example(line);
    assertEquals(1, example.flaws().size());
    assertEquals(Flaw.Kind.NOT_AN_OBJECT, example.flaws().get(0).kind());
    assertEquals(message, example.flaws().get(0).message());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          e9          | byte 0xE9 is no UTF-8 here: looks like Latin-1 or windows-1252
          93616294    | byte 0x93 is no UTF-8 here: looks like windows-1252
          c3          | byte 0xC3 is no UTF-8 here: looks like Latin-1 or windows-1252
          c080        | byte 0xC0 is no UTF-8 here: the zero of Java's modified UTF-8
          c0af        | byte 0xC0 is no UTF-8 here: a character written longer than it may be
          e080af      | byte 0xE0 is no UTF-8 here: a character written longer than it may be
          f08080af    | byte 0xF0 is no UTF-8 here: a character written longer than it may be
          eda0bdedb8 80 | byte 0xED is no UTF-8 here: half of a surrogate pair, as Java's and Oracle's exports write emoji (CESU-8)
          f4908080    | byte 0xF4 is no UTF-8 here
          c4e3bac3    | byte 0xC4 is no UTF-8 here
          """)
  void bytesThatAreNoUtf8AreNamedWithAGuess(String hex, String message) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    Flaw flaw = flaw(line("{\"text\":\"", bytes, "\"}"));
    assertEquals(Flaw.Kind.INVALID_UTF8, flaw.kind());
    assertEquals(message, flaw.message());
    assertTrue(flaw.offset() >= 9 && flaw.offset() <= 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 11, 12, 14, 27, 31})
  void rawControlCharactersAreNamed(int control) throws IOException {
    Flaw flaw = flaw(line("{\"text\":\"a", new byte[] {(byte) control}, "b\"}"));
    assertEquals(Flaw.Kind.INVALID_JSON, flaw.kind());
    assertEquals("a raw control character (U+%04X)".formatted(control), flaw.message());
    assertEquals(10, flaw.offset());
  }

  /** In a line as everywhere: the suite itself is judged in JsonTestSuiteTest. */
  @Test
  void everyFileOfTheSuiteThatHasNoLineBreakIsOneExample() throws IOException {
    int lines = 0;
    for (Path file : suite()) {
      byte[] bytes = Files.readAllBytes(file);
      if (new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n') < 0) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(bytes);
        line.write('\n');
        List<Example> examples = Line.examples(line.toByteArray());
        assertEquals(1, examples.size(), file.toString());
        requireSound(examples.get(0), bytes, file);
        lines++;
      }
    }
    assertEquals(308, lines);
  }

  private static void requireSound(Example example, byte[] line, Path file) {
    List<Flaw> fatal =
        example.flaws().stream()
            .filter(flaw -> !flaw.harmless() && flaw.kind() != Flaw.Kind.DUPLICATE_KEY)
            .toList();
    boolean blank = example.has(Flaw.Kind.BLANK_LINE);
    assertEquals(example.readable() || blank ? 0 : 1, fatal.size(), file.toString());
    for (Flaw flaw : fatal) {
      assertTrue(flaw.offset() >= 0 && flaw.offset() <= line.length, file.toString());
      assertTrue(!flaw.message().isBlank() && !flaw.help().isBlank(), file.toString());
    }
    assertTrue(!String.valueOf(file.getFileName()).startsWith("n_") || !example.readable());
  }

  /** The files of JSONTestSuite. */
  static List<Path> suite() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("fixtures", "json-test-suite"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static byte[] line(String before, byte[] bytes, String after) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    line.writeBytes(bytes);
    line.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    line.write('\n');
    return line.toByteArray();
  }

  private static Flaw flaw(byte[] line) {
    List<Example> examples = Line.examples(line);
    assertEquals(1, examples.size());
    assertEquals(1, examples.get(0).flaws().size());
    return examples.get(0).flaws().get(0);
  }

  /** A line for each example: its format and its flaws. */
  private static String told(String lines) {
    return Line.examples(lines).stream()
        .map(
            example ->
                Stream.concat(
                        Stream.of(example.format().id()),
                        example.flaws().stream().map(flaw -> flaw.kind().name()))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }
}
