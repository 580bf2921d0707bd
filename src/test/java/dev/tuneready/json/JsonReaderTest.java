package dev.tuneready.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Flaw;
import dev.tuneready.core.RawJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, and where the reader stops. */
class JsonReaderTest {
  /** Far more than linear time takes, far less than anything else does. */
  private static final Duration LINEAR = Duration.ofMinutes(2);

  @Test
  void sixtyFourLevelsAreReadAndNoMore() {
    assertEquals("accepted", Reading.of("[".repeat(64) + "]".repeat(64)).verdict());
    assertEquals("accepted", Reading.of("{\"a\":".repeat(64) + "1" + "}".repeat(64)).verdict());
    assertEquals(
        "refused\tINVALID_JSON at byte 64: nested deeper than 64 levels",
        Reading.of("[".repeat(65) + "]".repeat(65)).verdict());
    assertEquals(
        "refused\tINVALID_JSON at byte 320: nested deeper than 64 levels",
        Reading.of("{\"a\":".repeat(65) + "1" + "}".repeat(65)).verdict());
  }

  @Test
  void aHundredThousandLevelsAreRefusedAtTheSixtyFifth() {
    for (String open : List.of("[", "{\"a\":", "[{\"a\":")) {
      Flaw flaw = Reading.of(open.repeat(100_000)).flaw();
      assertEquals("nested deeper than 64 levels", flaw.message());
    }
  }

  @Test
  void aThousandDigitsAreReadAndNoMore() {
    String digits = "1234567890".repeat(100);
    for (String number : List.of("0." + digits.substring(1), "-0." + digits.substring(1))) {
      assertEquals("accepted", Reading.of(number).verdict());
      assertEquals(
          "refused\tINVALID_JSON at byte 1: a number of more than 1,000 digits",
          Reading.of("[" + number + "1]").verdict());
    }
    assertEquals(
        "refused\tINVALID_JSON at byte 0: a number of more than 1,000 digits",
        Reading.of(digits + "1").verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e309", "-1e309", "1.8e308", "17976931348623159e292", "1e99999999999", "9e+0309"})
  void aNumberBeyondADoubleIsRefused(String number) {
    assertEquals(
        "refused\tINVALID_JSON at byte 5: the number is larger than a double can hold",
        Reading.of("{\"a\":" + number + "}").verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.7976931348623157e308", "-1e308", "1e-999999999", "1e-99999999999", "0e999"})
  void aNumberWithinADoubleIsRead(String number) {
    Json value = Reading.of(number).value();
    assertEquals(number, assertInstanceOf(Json.Num.class, value).digits());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"%s\"}",
        "{\"%s\":1}",
        "{\"a\":{\"b\":[\"x%sy\"]}}",
        "{\"image_url\":\"%s\"}",
        "[\"\\ud83d\\ude00%s\"]"
      })
  void halfASurrogatePairIsRefusedWhereverItStands(String record) {
    for (String half : List.of("\\ud83d", "\\uDE00", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00")) {
      Flaw flaw = Reading.of(record.formatted(half)).flaw();
      assertTrue(flaw.message().startsWith("half of a surrogate pair"), flaw.message());
      assertEquals(record.indexOf("%s"), flaw.offset());
    }
    assertNotNull(Reading.of(record.formatted("\\ud83d\\ude00")).value());
  }

  @Test
  void keysThatStandTwiceAreToldAtAnyDepth() {
    Reading reading =
        Reading.of(
            """
            {"a":1,"b":[{"c":1},{"c":{"d":1,"e":2,"\\u0064":3}}],"a":2,"a":3,"x/y~":0,"x/y~":0}""");
    assertEquals(
        """
        accepted
        DUPLICATE_KEY at /b/1/c/d: the key "d" stands twice in one object
        DUPLICATE_KEY at /a: the key "a" stands 3 times in one object
        DUPLICATE_KEY at /x~1y~0: the key "x/y~" stands twice in one object""",
        reading.verdict().replace('\t', '\n'));
    Json.Fields record = assertInstanceOf(Json.Fields.class, reading.value());
    assertEquals(List.of("a", "b", "x/y~"), record.names());
    assertEquals(new Json.Num("3"), record.get("a"));
  }

  @Test
  void everyKeyThatStandsMoreThanOnceIsToldOnce() {
    String fields =
        IntStream.range(0, 199_000)
            .mapToObj(i -> "\"a" + i % 50_000 + "\":1")
            .collect(Collectors.joining(","));
    List<Flaw> flaws = Reading.of("{" + fields + "}").flaws();
    assertEquals(50_000, flaws.size());
    assertEquals("the key \"a0\" stands 4 times in one object", flaws.get(0).message());
    assertEquals("the key \"a49999\" stands 3 times in one object", flaws.get(49_999).message());
  }

  @Test
  void theFlawsUnderALongKeyTakeLittle() {
    String objects = "{\"b\":1,\"b\":2},".repeat(50_000);
    String key = "k".repeat(1_000_000);
    String line = "{\"" + key + "\":[" + objects + "0]}";
    List<Flaw> flaws = assertTimeoutPreemptively(LINEAR, () -> Reading.of(line).flaws());
    assertEquals(50_000, flaws.size());
    assertEquals("/7/b", flaws.get(7).pointer());
  }

  @Test
  void manyKeysInOneObjectAreReadInLinearTime() {
    for (String name : List.of("\"k%d\":0", "\"a_rather_long_name_%d\":0")) {
      byte[] line = manyKeys(199_000, name);
      Reading reading = assertTimeoutPreemptively(LINEAR, () -> Reading.of(line));
      assertEquals("accepted", reading.verdict());
      assertEquals(199_000, assertInstanceOf(Json.Fields.class, reading.value()).size());
    }
  }

  @Test
  void moreValuesThanTheLimitAreRefused() {
    String most = "[" + "0,".repeat(Limits.MOST.values() - 2) + "0]";
    assertEquals("accepted", Reading.of(most).verdict());
    String more = "[" + "0,".repeat(Limits.MOST.values() - 1) + "0]";
    assertEquals(
        "refused\tLINE_TOO_LONG at byte "
            + (more.length() - 2)
            + ": more than 200,000 values stand in one record",
        Reading.of(more).verdict());
  }

  @Test
  void aKeyOfAMegabyteIsReadAndNoLonger() {
    String key = "k".repeat(JsonReader.KEY);
    assertEquals("accepted", Reading.of("{\"" + key + "\":1}").verdict());
    for (String longer : List.of(key + "k", "中".repeat(JsonReader.KEY / 3 + 1))) {
      assertEquals(
          "refused\tLINE_TOO_LONG at byte 6: a key of more than a million characters",
          Reading.of("{\"a\":{\"" + longer + "\":1}}").verdict());
    }
  }

  @Test
  void moreTextThanTheLimitIsRefusedAndNamed() {
    String half = "a ".repeat(Limits.MOST.text() / 4 - 1);
    String record = "{\"a\":[0,\"" + half + "\"],\"b\":\"" + half + "%s\"}";
    assertEquals("accepted", Reading.of(record.formatted("cd")).verdict());
    String refused =
        "refused\tLINE_TOO_LONG at %s: more than 8,000,000 characters of text stand in one record";
    assertEquals(refused.formatted("/b"), Reading.of(record.formatted("cde")).verdict());
    String longest = "a ".repeat(Limits.MOST.text()) + "b";
    assertEquals(
        refused.formatted("/a/1"), Reading.of("{\"a\":[0,\"" + longest + "\"]}").verdict());
  }

  @Test
  void lessMemoryReadsLessAndSaysSo() {
    Limits little = Limits.beside(1 << 20);
    for (String line :
        List.of(
            "[" + "0,".repeat(little.values()) + "0]",
            "[\"" + "a ".repeat(little.text()) + "b\"]")) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      LineScan scan = new LineScan();
      scan.scan(bytes, 0, bytes.length);
      List<Flaw> flaws = new ArrayList<>();
      assertNull(new JsonReader(little).read(bytes, 0, bytes.length, scan, flaws));
      assertTrue(flaws.get(0).help().endsWith("or give more --memory"), flaws.get(0).help());
      assertNull(new InnerJson(little).read(bytes));
      assertNotNull(new InnerJson(Limits.MOST).read(bytes));
    }
  }

  @Test
  void whatIsKeptAsItIsWrittenCountsAsText() {
    String call = "{\"%s\":{\"url\":\"" + "A".repeat(Limits.MOST.text()) + "\"}}";
    assertEquals("accepted", Reading.of(call.formatted("image_url")).verdict());
    for (String key : List.of("arguments", "tools", "functions")) {
      assertEquals(
          "refused\tLINE_TOO_LONG at /"
              + key
              + ": more than 8,000,000 characters of text stand in one record",
          Reading.of(call.formatted(key)).verdict());
    }
  }

  @Test
  void aFileMayBeLongerThanAText() {
    String file = "A".repeat(JsonReader.LONGEST * Limits.MOST.text() + 1);
    for (String key : List.of("url", "data")) {
      Json.Fields record =
          assertInstanceOf(
              Json.Fields.class, Reading.of("{\"" + key + "\":\"" + file + "\"}").value());
      assertEquals(blob(file), record.get(key));
    }
    assertEquals("accepted", Reading.of("{\"picture\":\"data:" + file + "\"}").verdict());
    String escaped = "\\/A".repeat(Limits.MOST.text() / 2 + 1);
    assertEquals("accepted", Reading.of("{\"url\":\"" + escaped + "\"}").verdict());
  }

  @Test
  void onlyWhatLooksLikeAFileStandsForOne() {
    String base64 = "QUJD/+8=".repeat(200);
    String prose = "A kite is red. ".repeat(200);
    Json.Blob blob = blob(base64);
    assertEquals(blob, only("{\"data\":\"" + base64 + "\"}"));
    assertEquals(blob, only("{\"data\":\"" + base64.replace("/", "\\/") + "\"}"));
    assertEquals(blob, only("{\"data\":\"" + base64.replace("+", "\\u002b") + "\"}"));
    assertEquals(blob("data:," + base64), only("{\"value\":\"data:," + base64 + "\"}"));
    assertEquals(new Json.Text(base64), only("{\"value\":\"" + base64 + "\"}"));
    assertEquals(new Json.Text(prose), only("{\"data\":\"" + prose + "\"}"));
    assertEquals(new Json.Text("é".repeat(2000)), only("{\"url\":\"" + "é".repeat(2000) + "\"}"));
    assertEquals(new Json.Text("http://short"), only("{\"url\":\"http://short\"}"));
  }

  private static Json.Blob blob(String file) {
    return new Json.Blob(
        file.substring(0, 64), file.length(), new InnerJson(Limits.MOST).hash(file));
  }

  private static Json only(String json) {
    return assertInstanceOf(Json.Fields.class, Reading.of(json).value()).value(0);
  }

  @Test
  void listsAndObjectsAreFoundInTheBytesAgain() {
    byte[] line = "??? {\"é\": [ 1 , {\"b\" : [ ] } ] ,\"c\":{}} ".getBytes(StandardCharsets.UTF_8);
    Json.Fields record =
        assertInstanceOf(Json.Fields.class, Reading.of(line, 4, line.length).value());
    assertEquals("[ 1 , {\"b\" : [ ] } ]", raw(record.get("é"), line));
    assertEquals("{}", raw(record.get("c"), line));
    assertEquals("{\"é\": [ 1 , {\"b\" : [ ] } ] ,\"c\":{}}", raw(record, line));
    assertNull(Json.raw(new Json.Text("x"), line));
  }

  private static String raw(@org.jspecify.annotations.Nullable Json value, byte[] line) {
    RawJson raw = Json.raw(value, line);
    assertNotNull(raw);
    return raw.text();
  }

  private static byte[] manyKeys(int keys, String form) {
    return IntStream.range(0, keys)
        .mapToObj(i -> form.replace("%d", Integer.toString(i)))
        .collect(Collectors.joining(",", "{", "}"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
