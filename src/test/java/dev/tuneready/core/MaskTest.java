package dev.tuneready.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
  @Test
  void addressesAreHidden() {
    assertEquals("write to ***************, please", Mask.mask("write to bob@example.com, please"));
    assertEquals("*******", Mask.mask("a@b.com"));
    assertEquals("****************", Mask.mask("jörg@example.com"));
    assertEquals("***************", Mask.mask("bob＠example.com"));
  }

  @Test
  void digitRunsAreHidden() {
    assertEquals("card ****************.", Mask.mask("card 4111111111111111."));
    assertEquals("*********", Mask.mask("123456789"));
    assertEquals("12345678", Mask.mask("12345678"));
    assertEquals("*********", Mask.mask("١٢٣٤٥٦٧٨٩"));
    assertEquals("x*********y", Mask.mask("x" + "\uD835\uDFCF".repeat(9) + "y"));
    assertEquals("人*********人", Mask.mask("人123456789人"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1655 7315 3359 8692",
        "1655-7315-3359-8692",
        "3782 822463 10005",
        "+49 170 1234567",
        "0170.123.45.67",
        "1-800-555-0199",
        "555 867-5309",
        "123-45-6789",
        "1655\u00A07315\u00A03359\u00A08692",
        "1655\u200B 7315 3359 8692",
        "1655\\u00207315 3359 8692",
      })
  void numbersInGroupsAreHidden(String number) {
    for (String text : List.of(number, "call " + number + ".", "(" + number + "), at 10:30")) {
      String masked = Mask.mask(text);
      assertFalse(masked.substring(0, 5 + number.length()).matches(".*\\d\\d.*"), masked);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21 10:30",
        "21.11.2026 10:30:00.125",
        "2026-11-21 2026-11-22",
        "12, 123, 1234, 12345",
        "1.2.3",
        "3.1415926",
        "1234567.89",
        "1 2 3 4 5 6 7 8 9 10",
        "1999 - 2003, 2004 - 2010",
        "12 345 678",
      })
  void datesAndShortNumbersAreLeftAlone(String text) {
    assertEquals(text, Mask.mask(text));
  }

  @Test
  void aNumberInGroupsThatGoesOnBehindACutIsHidden() {
    assertEquals("{0, 1, 2, 3, 4, 5, 6}", Mask.hidden("1655 73", false, true).toString());
    assertEquals("{0, 1, 2, 3, 4, 5, 6, 7, 8}", Mask.hidden("1655 7315 ", false, true).toString());
    assertEquals("{1, 2, 3, 4, 5, 6, 7}", Mask.hidden(" 335 869", true, false).toString());
  }

  @Test
  void longTokensAreHidden() {
    assertEquals(
        "key ********************!".replace('!', ','), Mask.mask("key sk-abcdefghij1234567,"));
    assertEquals("abcdefghijklmnopqrs", Mask.mask("abcdefghijklmnopqrs"));
    assertEquals("*".repeat(27), Mask.mask("Rechtsschutzversicherungste"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the quick brown fox, jumps over: the lazy dog",
        "user @home and @",
        "--------------------------------",
        "日本語のテキストがここにありますとても長い文章ですよね",
        "{\"role\": \"user\", \"content\": null}",
        "{\"non_preferred_output\": [], \"preferred_completion\": []}",
      })
  void ordinaryTextIsLeftAlone(String text) {
    assertEquals(text, Mask.mask(text));
  }

  /** Each spells a secret that no eight characters of may be seen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-proj-\\u0041bcdefgh\\u0049jkl",
        "abcdefghij\\/klmnopqrst",
        "abcdefghij\\\\/klmnopqrst",
        "bob.miller\\u0040example.com",
        "bob.miller\\\\u0040example.com",
        "bob.miller\\\\\\\\\\\\u0040example.com",
        "bob.miller\\uff20example.com",
        "abcdefghij\u200Bklmnopqrst",
        "abcdefghij\\u200bklmnopqrst",
        "abcdefghij\u00ADklmnopqrst",
        "abcdefghij\u0000klmnopqrst",
        "abcdefghij\uFFFDklmnopqrst",
        "abcdefghij\uD800klmnopqrst",
        "abcdefghij\uFE0Fklmnopqrst",
        "abcdefghijéklmnopqrst",
        "1234\\u00356789\\u0031",
        "12345\u200B678901",
        "12345\u115F678901",
        "12345\\u200D678901",
        "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴ",
      })
  void neitherEscapesNorHiddenMarksGiveATokenAway(String secret) {
    for (String text : List.of(secret, "key: " + secret + " end", "(" + secret + ")")) {
      String masked = Mask.mask(text);
      for (int i = 0; i + 8 <= secret.length(); i++) {
        assertFalse(masked.contains(secret.substring(i, i + 8)), masked);
      }
    }
  }

  @Test
  void whatFollowsALineBreakIsNoPartOfTheToken() {
    assertEquals("first line\\nsecond line", Mask.mask("first line\\nsecond line"));
    assertEquals("abcdefghijkl\\nmnopqrstuv", Mask.mask("abcdefghijkl\\nmnopqrstuv"));
  }

  @Test
  void whatTouchesACutCountsAsLong() {
    assertTrue(Mask.hidden("abc def ghi", false, false).isEmpty());
    assertEquals("{0, 1, 2}", Mask.hidden("abc def ghi", true, false).toString());
    assertEquals("{8, 9, 10}", Mask.hidden("abc def ghi", false, true).toString());
    assertEquals("{8, 9, 10, 11}", Mask.hidden("abc def ghi\u200B", false, true).toString());
  }

  @Test
  void brokenEscapesAreText() {
    for (String text :
        List.of("\\", "\\u", "\\u12", "\\u00g0", "a\\", "\\\\\\", "\\x41", "\\ud800")) {
      assertEquals(text, Mask.mask(text));
    }
  }

  @Test
  void theCostIsLinear() {
    List<String> hostile =
        List.of(
            "a", "1", "@", "a@", "\\", "\\u0031", "\u200B", "1\u200B", "12 ", "2026-11-21 ", " ");
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (String piece : hostile) {
            Mask.mask(piece.repeat(400_000 / piece.length()));
          }
        });
  }
}
