package dev.tuneready.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that is no JSON is told why, truly and where. */
class DiagnosisTest {
  private static final List<String> RECORDS =
      List.of(
          """
          {"messages": [{"role": "user", "content": "Say \\"hi\\"\\n"}, {"role": "assistant", "content": "hi \\u00e9\\ud83d\\ude00"}]}""",
          """
          {"prompt":"a","completion":"b","weight":-1.5e+10,"tags":[true,false,null,0,-0.25,1E3]}""",
          """
          {"a":{"b":[[],{},[{"c":"\\/\\\\\\t"}]]},"d":"é 中 😀","e":12}""",
          "[1, \"two\", {\"three\": [3.0]}, null] ",
          "\"text\"",
          "-0.5e-7",
          " true ");
  private static final String PIECES = "{}[]\"\"\\\\,,::'0123456789.eE+-tfnuld /#\t\r";

  /** One fault is as good as another, but there is one exactly where the reader refuses. */
  @Test
  void findsAFaultExactlyWhereTheReaderRefuses() {
    Random random = new Random(20261121);
    int refusals = 0;
    for (int i = 0; i < 200_000; i++) {
      String record = RECORDS.get(random.nextInt(RECORDS.size()));
      byte[] line = mutated(record.getBytes(StandardCharsets.UTF_8), random);
      Reading reading = Reading.of(line);
      boolean seen = reading.flaws().stream().anyMatch(DiagnosisTest::beforeParsing);
      if (!seen) {
        Flaw fault = Diagnosis.find(line, 0, line.length, Limits.MOST);
        String text = new String(line, StandardCharsets.UTF_8);
        if (reading.value() == null) {
          assertNotNull(fault, text);
          assertTrue(fault.offset() >= 0 && fault.offset() <= line.length, text);
          refusals++;
        } else {
          assertNull(fault, text);
        }
      }
    }
    assertTrue(refusals > 100_000, "only " + refusals);
  }

  private static boolean beforeParsing(Flaw flaw) {
    return flaw.kind() == Flaw.Kind.INVALID_UTF8
        || flaw.message().equals("a raw control character");
  }

  private static byte[] mutated(byte[] record, Random random) {
    byte[] line = record;
    for (int n = random.nextInt(3); n >= 0 && line.length > 1; n--) {
      int at = random.nextInt(line.length);
      int other = random.nextInt(line.length);
      byte piece = (byte) PIECES.charAt(random.nextInt(PIECES.length()));
      switch (random.nextInt(5)) {
        case 0 -> line = spliced(line, at, at + 1);
        case 1 -> line = spliced(line, at, at, piece);
        case 2 -> line = spliced(line, at, at + 1, piece);
        case 3 -> line = Arrays.copyOf(line, at);
        default ->
            line = spliced(spliced(line, at, at + 1, line[other]), other, other + 1, line[at]);
      }
    }
    return line;
  }

  private static byte[] spliced(byte[] line, int from, int to, byte... between) {
    byte[] spliced = new byte[line.length - (to - from) + between.length];
    System.arraycopy(line, 0, spliced, 0, from);
    System.arraycopy(between, 0, spliced, from, between.length);
    System.arraycopy(line, to, spliced, from + between.length, line.length - to);
    return spliced;
  }

  /** Each with the byte at fault under a caret's place: the offset. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1,}                  | 8  | a comma stands before the closing bracket
          {"a": [1, ]}               | 10 | a comma stands before the closing bracket
          {"a": 1,, "b": 2}          | 8  | a comma too many
          {'a': 1}                   | 1  | a key stands in single quotes
          {"a": 'b'}                 | 6  | a text stands in single quotes
          {“a”: 1}                   | 1  | a key stands in curly quotes
          {"a": “b”}                 | 6  | a text stands in curly quotes
          {"a": True}                | 6  | a Python literal stands where JSON has true, false or null
          {"a": None}                | 6  | a Python literal stands where JSON has true, false or null
          {"a": NaN}                 | 6  | JSON has no NaN or Infinity
          {"a": nan}                 | 6  | JSON has no NaN or Infinity
          {"a": -Infinity}           | 6  | JSON has no NaN or Infinity
          {"a": undefined}           | 6  | JSON has no undefined
          {"a": 1} // it is one      | 9  | a comment stands here
          # made by hand             | 0  | a comment stands here
          - role: user               | 0  | the line does not start with {
          ---                        | 0  | the line does not start with {
          {"a": /* one */ 1}         | 6  | a comment stands here
          {"a": 1 "b": 2}            | 8  | expected a comma or } after the value
          {"a": "say "hi" now"}      | 12 | expected a comma or } after the value
          {"a": [1 2]}               | 9  | expected a comma or ] after the value
          {"a": 1]                   | 7  | the brackets do not match: expected a comma or }
          {"a": [1}                  | 8  | the brackets do not match: expected a comma or ]
          {a: 1}                     | 1  | expected a key in double quotes
          {"a" 1}                    | 5  | expected a colon after the key
          {"a": }                    | 6  | a value is missing
          {"a": word}                | 6  | expected a JSON value
          {"a": 01}                  | 6  | this is no JSON number
          {"a": 1.}                  | 6  | this is no JSON number
          {"a": 0x1F}                | 6  | this is no JSON number
          {"a": 1_000}               | 6  | this is no JSON number
          {"a": +1}                  | 6  | a JSON number starts with a digit or a minus
          {"a": 1e400}               | 6  | the number is larger than a double can hold
          {"a": "\\x41"}             | 7  | an escape that JSON does not have
          {"a": "C:\\Users"}         | 9  | an escape that JSON does not have
          {"a": "\\u12"}             | 7  | \\u must be followed by four hexadecimal digits
          {"a": "\\ud83d"}           | 7  | half of a surrogate pair is escaped alone, as \\ud83d
          {"\\ude00": 1}             | 2  | half of a surrogate pair is escaped alone, as \\ude00
          {"a": "b                   | 6  | a text begins here that does not end on this line
          {"a": "b\\                 | 6  | a text begins here that does not end on this line
          {"a": 1                    | 6  | the line ends in the middle of the record
          {"a": tru                  | 8  | the line ends in the middle of the record
          {"a": -                    | 6  | the line ends in the middle of the record
          {"a": 1} {"b": 2}          | 9  | a second JSON value stands on the line
          {"a": 1},                  | 8  | a comma stands after the record
          ,{"a": 1}                  | 0  | a comma stands before the record
          {"a": 1}}                  | 8  | a bracket closes that nothing opened
          ]                          | 0  | a bracket closes that nothing opened
          {"a": 1} done              | 9  | something stands after the record
          prompt,completion          | 0  | the line does not start with {
          """)
  void saysWhatIsWrongAndWhere(String line, int offset, String message) {
    Flaw flaw = Reading.of(line).flaw();
    assertEquals(offset + " " + message, flaw.offset() + " " + flaw.message());
    assertEquals(Flaw.Kind.INVALID_JSON, flaw.kind());
  }

  @Test
  void anUnescapedQuotationMarkIsSuspectedOnlyAfterAText() {
    String quotation = "a quotation mark inside a text is written \\\": ";
    String comma = "put a comma between the values";
    assertTrue(help("{\"a\": \"say \"hi\" now\"}").startsWith(quotation));
    assertTrue(help("[\"a\" \"b\"]").startsWith(quotation));
    assertEquals(comma, help("{\"a\": 1 \"b\": 2}"));
    assertEquals(comma, help("{\"a\": [\"b\"] \"c\": 2}"));
    assertEquals(comma, help("[{\"a\": \"b\"} {}]"));
    assertEquals(comma, help("[\"a\", [] []]"));
  }

  private static String help(String line) {
    return Reading.of(line).flaw().help();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u2028", "\u2060", "\u3000", "\uFEFF"})
  void invisibleCharactersAreNamed(String blank) {
    String named =
        "an invisible character, U+%04X, stands between the values"
            .formatted((int) blank.charAt(0));
    for (String line :
        List.of("{%s\"a\": 1}", "{\"a\":%s 1}", "{\"a\": 1%s}", "{\"a\": 1}%s", "\t%s{\"a\": 1}")) {
      assertEquals(named, Reading.of(line.formatted(blank)).flaw().message(), line);
    }
  }

  @Test
  void rawControlCharactersInsideATextAreNamed() {
    assertEquals(
        "a raw tab stands inside a text", Reading.of("{\"a\": \"b\tc\"}").flaw().message());
    assertEquals(
        "a raw control character stands inside a text",
        Reading.of("{\"a\": \"b\rc\"}").flaw().message());
  }

  @Test
  void carriageReturnsAloneAreNoLineEnds() {
    Flaw flaw = Reading.of("{\"a\": 1}\r{\"b\": 2}\r{\"c\": 3}").flaw();
    assertEquals("a carriage return alone stands where a line should end", flaw.message());
  }

  @Test
  void onlyTheFirstByteOrderMarkOfALineIsForgiven() {
    assertEquals(
        "a byte order mark stands before the value",
        Reading.of("\uFEFF{\"a\": 1}").flaw().message());
  }
}
