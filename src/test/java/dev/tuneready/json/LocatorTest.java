package dev.tuneready.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTest {
  private static final String CHAT =
      """
      {"messages": [ {"role":"user","content":"a \\"quoted\\" ]}"}, {"role":"bot" , "content":[1,{"x":true}]} ], "n":-1.5e3}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '´',
      value = {
        "/messages/0/role§\"user\"",
        "/messages/0/content§\"a \\\"quoted\\\" ]}\"",
        "/messages/1/role§\"bot\"",
        "/messages/1/content/1/x§true",
        "/messages/1/content/1§{\"x\":true}",
        "/n§-1.5e3",
        "/messages/1§{\"role\":\"bot\" , \"content\":[1,{\"x\":true}]}",
      })
  void aValueIsFound(String pointer, String value) {
    assertEquals(value, found(CHAT, pointer));
  }

  @ParameterizedTest
  @CsvSource({"''", "/absent", "/absent/0/deeper"})
  void theRecordIsFoundWhereNothingElseIs(String pointer) {
    assertEquals(CHAT, found("  " + CHAT + "\r", pointer));
  }

  @Test
  void whereTheLastKeyIsAbsentTheEnclosingValueIsFound() {
    assertEquals("{\"role\":\"assistant\"}", found("[{},{\"role\":\"assistant\"}]", "/1/content"));
    assertEquals("[1]", found("{\"a\":[1]}", "/a/1"));
    assertEquals("[1]", found("{\"a\":[1]}", "/a/-"));
    assertEquals("[1]", found("{\"a\":[1]}", "/a/00"));
    assertEquals("\"text\"", found("{\"a\":\"text\"}", "/a/b"));
  }

  @Test
  void ofAKeyThatOccursTwiceTheLastCounts() {
    assertEquals("2", found("{\"a\":1,\"a\":2}", "/a"));
    assertEquals("3", found("{\"a\":{\"b\":1},\"a\":{\"c\":2,\"b\":3}}", "/a/b"));
    assertEquals("{\"c\":2}", found("{\"a\":{\"b\":1},\"a\":{\"c\":2}}", "/a/b"));
    assertEquals("5", found("{\"a\":{\"b\":1},\"a\":5}", "/a/b"));
  }

  @Test
  void keysAreComparedAsTheyAreMeant() {
    assertEquals("1", found("{\"a\\u002fb\\u007E\":1}", "/a~1b~0"));
    assertEquals("1", found("{\"a\\/b~\":1}", "/a~1b~0"));
    assertEquals("1", found("{\"\\ud83d\\ude00\":1}", "/\uD83D\uDE00"));
    assertEquals("1", found("{\"\uD83D\uDE00\":1}", "/\uD83D\uDE00"));
    assertEquals("1", found("{\"\\ud800\":1}", "/\uD800"));
    assertEquals("1", found("{\"\":1}", "/"));
    assertEquals("1", found("{\"~1\":1}", "/~01"));
    assertEquals("1", found("{\"\\n\":1}", "/\n"));
    assertEquals("{\"\\u00g1\":1}", found("{\"\\u00g1\":1}", "/\u00011"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheRecord() {
    assertEquals("{\"a\":1}", found("\uFEFF{\"a\":1}", ""));
    assertEquals("1", found("\uFEFF{\"a\":1}", "/a"));
  }

  @Test
  void brokenLinesAreSearchedAsFarAsTheyMakeSense() {
    assertEquals("\"bot\"", found("{\"role\":\"bot\",}", "/role"));
    assertEquals("\"bot", found("{\"role\":\"bot", "/role"));
    assertEquals("", found("{\"role\":", "/role"));
    assertEquals("", found("", "/role"));
    assertEquals("   ".trim(), found("   ", "/role"));
    assertEquals("7", found("[1 2,7]", "/1"));
    assertEquals("1", found("{'a':2 \"b\" 3, \"c\":1}", "/c"));
  }

  @Test
  void noBytesMakeItFail() {
    Random random = new Random(7);
    String alphabet = "{}[]\":,\\u0a/~1 \uFFFF";
    for (int i = 0; i < 50_000; i++) {
      byte[] line = some(random, alphabet).getBytes(ISO_8859_1);
      Locator.Range range = Locator.find(line, 0, line.length, some(random, "/a~01\\\""));
      assertTrue(0 <= range.from() && range.from() <= range.to() && range.to() <= line.length);
    }
  }

  @Test
  void aKeyIsFoundWithItsQuotationMarks() {
    byte[] bytes = "{\"a\": [{\"b\" : 1}]}".getBytes(UTF_8);
    assertEquals(
        new Locator.Found(new Locator.Range(14, 15), new Locator.Range(8, 11)),
        Locator.find(bytes, 0, bytes.length, List.of("/a/0/b")).get("/a/0/b"));
    assertEquals(
        new Locator.Found(new Locator.Range(7, 16), new Locator.Range(7, 16)),
        Locator.find(bytes, 0, bytes.length, List.of("/a/0")).get("/a/0"));
  }

  @Test
  void nothingOutsideTheLineIsRead() {
    byte[] bytes = "{\"a\":1}{\"a\":23}{\"a\":4}".getBytes(UTF_8);
    assertEquals(new Locator.Range(12, 14), Locator.find(bytes, 7, 15, "/a"));
  }

  @Test
  void deepAndLongLinesCostOnePass() {
    String deep = "{\"a\":".repeat(500_000) + "1" + "}".repeat(500_000);
    String same = "{\"a\":[" + "{\"b\":1},".repeat(500_000) + "{}]}";
    String escaped = "{\"" + "\\\\".repeat(2_000_000) + "\":1}";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          found(deep, "/a".repeat(500_000));
          assertEquals("{}", found(same, "/a/500000/b"));
          assertEquals(escaped, found(escaped, "/a"));
        });
  }

  private static String some(Random random, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String found(String line, String pointer) {
    byte[] bytes = ("x" + line + "\"").getBytes(UTF_8);
    Locator.Range range = Locator.find(bytes, 1, bytes.length - 1, pointer);
    return new String(bytes, range.from(), range.to() - range.from(), UTF_8);
  }
}
