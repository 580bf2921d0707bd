package dev.tuneready.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Finding.Excerpt;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
  @Test
  void aShortLineIsShownWhole() {
    assertEquals(
        new Excerpts.Shown(10, new Excerpt("{\"role\": \"bot\"}", 9, 5, false, false)),
        show("{\"role\": \"bot\"}", "\"bot\""));
  }

  @Test
  void aLongLineIsCutSixtyCodePointsOnEitherSide() {
    Excerpts.Shown shown = show("é ".repeat(100) + "fault" + " \uD83D\uDE00".repeat(100), "fault");
    assertEquals(201, shown.column());
    assertEquals(
        new Excerpt("é ".repeat(30) + "fault" + " \uD83D\uDE00".repeat(30), 60, 5, true, true),
        shown.excerpt());
  }

  @Test
  void aLongFaultIsCutAfterFortyCodePoints() {
    assertEquals(
        new Excerpt("{" + "a b ".repeat(10), 1, 40, false, true),
        show("{" + "a b ".repeat(50) + "}", "a b ".repeat(50)).excerpt());
  }

  @Test
  void theEndOfALineCanBeAtFault() {
    byte[] line = "{\"a\":".getBytes(UTF_8);
    assertEquals(
        new Excerpts.Shown(6, new Excerpt("{\"a\":", 5, 1, false, false)),
        new Excerpts(line, 0, 5).show(5, 6));
    assertEquals(
        new Excerpts.Shown(1, new Excerpt("", 0, 1, false, false)),
        new Excerpts(line, 2, 2).show(2, 2));
  }

  @Test
  void aCarriageReturnIsShownOnlyAsTheFault() {
    byte[] line = "{}\r".getBytes(UTF_8);
    assertEquals("{}", new Excerpts(line, 0, 3).show(0, 2).excerpt().text());
    assertEquals(
        new Excerpt("{}\r", 2, 1, false, false), new Excerpts(line, 0, 3).show(2, 3).excerpt());
  }

  @Test
  void aByteThatIsNoUtf8CountsAsOneCharacter() {
    byte[] line = HexFormat.of().parseHex("61ff62c3a9c3e282ac80f09f98");
    Excerpts.Shown shown = new Excerpts(line, 0, line.length).show(9, 10);
    assertEquals("a\uFFFDbé\uFFFD€\uFFFD\uFFFD\uFFFD\uFFFD", shown.excerpt().text());
    assertEquals(7, shown.column());
  }

  @Test
  void columnsAndWindowsAreThoseOfAFullDecode() {
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      byte[] line = new byte[random.nextInt(400)];
      byte[] alphabet = HexFormat.of().parseHex("20417fc280e2829aef");
      for (int k = 0; k < line.length; k++) {
        line[k] = alphabet[random.nextInt(alphabet.length)];
      }
      int fault = random.nextInt(line.length + 1);
      Excerpts.Shown shown = new Excerpts(line, 0, line.length).show(fault, fault + 1);
      assertEquals(decoded(line).get(fault) + 1, shown.column());
    }
  }

  /**
   * The index of the code point to which each byte of the line belongs, found by the slowest way.
   */
  private static List<Integer> decoded(byte[] line) {
    Integer[] index = new Integer[line.length + 1];
    int at = 0;
    int count = 0;
    while (at < line.length) {
      int length = 1;
      for (int k = 2; k <= 4 && at + k <= line.length; k++) {
        String text = new String(line, at, k, UTF_8);
        if (text.codePointCount(0, text.length()) == 1 && text.indexOf('\uFFFD') < 0) {
          length = k;
        }
      }
      Arrays.fill(index, at, at + length, count++);
      at += length;
    }
    index[line.length] = count;
    return List.of(index);
  }

  @Test
  void noPartOfASecretIsShownWhereverTheWindowFalls() {
    String secret = "Zq7RtY2mNx8KwPv4LsHd9";
    String address = "marilyn.vandermeer@example.org";
    String escaped = "Zq7RtY2m\\u004ex8Kw\\/v4LsHd9";
    String unseen = "Zq7RtY2mNx8\u200BKwPv4LsHd9";
    String nested = "marilyn.vandermeer\\\\u0040example.org";
    String number = "49301234567890";
    String digits = "4930\\u00312345\\u00367890";
    for (String planted : List.of(secret, address, escaped, unseen, nested, number, digits)) {
      for (int distance = 0; distance < 75; distance++) {
        String gap = "a ".repeat(60).substring(0, distance);
        for (String line :
            List.of(
                planted + " " + gap + "#" + " b".repeat(300),
                "b ".repeat(300) + "#" + gap + " " + planted,
                planted + "\\n" + gap + "#" + gap + "\\t" + planted,
                "x".repeat(distance) + planted + "#")) {
          String text = show(line, "#").excerpt().text();
          for (int i = 0; i + 8 <= planted.length(); i++) {
            assertFalse(text.contains(planted.substring(i, i + 8)), text);
          }
        }
      }
    }
  }

  @Test
  void aTokenThatFillsMoreThanTheContextIsHidden() {
    for (String filler : List.of("\u200B", "x", "\\\\\\\\\\\\\\\\\\\\u0041", "1")) {
      String line =
          "bob" + filler.repeat(600) + "secret@example.com# " + filler.repeat(600) + "tail";
      String text = show(line, "#").excerpt().text();
      assertFalse(text.contains("secret"), text);
    }
  }

  @Test
  void aSecretAtFaultIsHiddenToo() {
    Excerpt excerpt =
        show("{\"k\": \"Zq7RtY2mNx8KwPv4LsHd9\"}", "\"Zq7RtY2mNx8KwPv4LsHd9\"").excerpt();
    assertEquals("{\"k\": \"" + "*".repeat(21) + "\"}", excerpt.text());
    assertEquals(6, excerpt.caret());
  }

  @Test
  void hiddenPairsKeepTheCaretInPlace() {
    Excerpt excerpt = show("\uD835\uDFCF".repeat(12) + " #", "#").excerpt();
    assertEquals(new Excerpt("*".repeat(12) + " #", 13, 1, false, false), excerpt);
  }

  @Test
  void aHugeLineCostsOneLook() {
    byte[] line = new byte[64 << 20];
    Arrays.fill(line, (byte) 'a');
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertTrue(
                new Excerpts(line, 0, line.length).show(60 << 20, line.length).column()
                    > 60 << 20));
  }

  /** The line is masked in stretches of 2,048 bytes. */
  @Test
  void noPartOfASecretIsShownWhereTwoStretchesMeet() {
    String planted = "Zq7RtY2mNx8KwPv4LsHd9";
    for (int at = 2030; at < 2060; at++) {
      for (String filler : List.of("b ", "\uD83D\uDE00 ", "\u00E9 ")) {
        String line = "b".repeat(at % 2) + filler.repeat(at / filler.getBytes(UTF_8).length);
        String text = show(line + planted + " # " + filler.repeat(50), "#").excerpt().text();
        assertTrue(text.contains("*".repeat(planted.length()) + " # "), text);
      }
    }
  }

  @Test
  void aWindowShowsTheSameWhicheverOthersAreAskedFor() {
    String record = "\uD83D\uDE00 write to bob@example.org, \\u0034930 1234 5678 #\u00E9\\n";
    byte[] line = record.repeat(300).getBytes(UTF_8);
    Excerpts shared = new Excerpts(line, 0, line.length);
    for (int at = 0; at < line.length; at += 37) {
      assertEquals(new Excerpts(line, 0, line.length).show(at, at + 5), shared.show(at, at + 5));
    }
  }

  @Test
  void manyWindowsOfALineAreMaskedInOneWalk() {
    byte[] line = "{\"role\": \"user\", \"content\": \"\"}, ".repeat(60_000).getBytes(UTF_8);
    Excerpts excerpts = new Excerpts(line, 0, line.length);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (int at = 0; at < line.length; at += 4) {
            excerpts.show(at, at + 1);
          }
        });
  }

  private static Excerpts.Shown show(String line, String fault) {
    byte[] bytes = line.getBytes(UTF_8);
    int at = line.substring(0, line.indexOf(fault)).getBytes(UTF_8).length;
    return new Excerpts(bytes, 0, bytes.length).show(at, at + fault.getBytes(UTF_8).length);
  }
}
