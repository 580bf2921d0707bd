package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tuneready.join.Writing.Trait;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          Great phone           | great Phone            | CASE
          ÉCLAIR straße         | éclair STRAßE          | CASE
          Great phone           | §Great  phone§         | WHITE_SPACE
          Great phone           | §Great\tphone\n§      | WHITE_SPACE
          Great phone           | §Great\u00A0phone§     | WHITE_SPACE
          Great phone           | Great phone!           | PUNCTUATION
          say "yes"             | say “yes”              | PUNCTUATION
          don't                 | don’t                  | PUNCTUATION
          Great phone           | §Great\u200B phone§    | INVISIBLE
          é                     | §e\u0301§             | UNICODE_FORM
          Ａ1                   | A1                     | UNICODE_FORM
          10 m²                 | 10 m^2                 | UNICODE_FORM
          Great!                | Great！                | UNICODE_FORM
          한글                  | §\u1112\u1161\u11AB\u1100\u1173\u11AF§ | UNICODE_FORM
          Great phone!          | §great  phone§         | CASE WHITE_SPACE PUNCTUATION
          É.                    | §e\u0301§             | CASE PUNCTUATION UNICODE_FORM
          """)
  void itIsSaidInWhatTextsDiffer(String text, String other, String traits) {
    assertEquals(key(text), key(other), "they do not say the same");
    Set<Trait> expected = EnumSet.noneOf(Trait.class);
    Arrays.stream(traits.split(" ")).map(Trait::valueOf).forEach(expected::add);
    assertEquals(expected, writing(text).differences(writing(other)));
    assertEquals(expected, writing(other).differences(writing(text)));
  }

  @Test
  void nothingDiffersInOneText() {
    assertEquals(Set.of(), writing("Great, isn't it?").differences(writing("Great, isn't it?")));
  }

  @Test
  void whereSomethingStandsCounts() {
    assertEquals(Set.of(Trait.WHITE_SPACE), writing("a\tb c").differences(writing("a b\tc")));
    assertEquals(Set.of(Trait.PUNCTUATION), writing("a, b c").differences(writing("a b, c")));
    assertEquals(Set.of(Trait.CASE), writing("Ab").differences(writing("aB")));
  }

  @Test
  void timeIsLinear() {
    String marks = "e" + "\u0301".repeat(1_000_000);
    assertTimeout(Duration.ofSeconds(20), () -> writing(marks));
  }

  private static String key(String text) {
    TextKey key = new TextKey().text(text).end();
    return key.high() + " " + key.low();
  }

  private static Writing writing(String text) {
    Writing writing = new Writing();
    writing.add(text);
    return writing;
  }
}
