package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a text are. */
class WordsTest {
  /** How many bytes of wording are kept before they are handed on. */
  private static final int BUFFER = 1 << 14;

  @Test
  void caseAndPunctuationAndWhiteSpaceAreNoPartOfAWord() {
    assertEquals(List.of("don't", "panic", "50%"), Words.of("  Don't\u00A0PANIC!!\n\n\"50%\".  "));
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertEquals(List.of(), Words.of(""));
    assertEquals(List.of(), Words.of(" \n\t\u3000"));
  }

  @Test
  void whereNoBlanksStandACharacterIsAWord() {
    assertEquals(List.of("今", "天", "gpt4", "很", "好"), Words.of("今天GPT4很好。"));
    assertEquals(List.of("か", "な", "カ"), Words.of("かなｶ"));
    assertEquals(List.of("ก", "า", "ร"), Words.of("การ"));
    assertEquals(List.of("한국어", "문장"), Words.of("한국어 문장"));
  }

  @Test
  void charactersBeyondTheFirstPlaneStayWhole() {
    assertEquals(List.of("a", "𠀀", "𠀁", "b"), Words.of("a𠀀𠀁b"));
    assertEquals(List.of("go😀go"), Words.of("Go😀go"));
  }

  @Test
  void aLoneSurrogateIsACharacterLikeOthers() {
    assertEquals(1, Words.of("a\uD83Db").size());
    assertEquals(2, Words.of("\uD83D \uDE00").size());
    assertEquals(1, Words.of("x\uDE00").size());
  }

  @Test
  void whatCannotBeSeenCutsNoWord() {
    assertEquals(List.of("cooperate"), Words.of("co\u00ADoper\u200Bate\uFEFF"));
  }

  @Test
  void codeKeepsItsSigns() {
    assertEquals(
        List.of("def", "f(x):", "return", "X.y", "+", "'a';"),
        Words.of("def f(x):\n    return X.y + 'a';\n"));
    assertEquals(Words.of("if (a) {\n  b;\n}"), Words.of("if (a) {\r\n\tb; \r\n}\n\n"));
  }

  @Test
  void aWordOfAMillionBytesIsCutIntoPieces() {
    List<String> words = Words.of("x".repeat(1 << 20) + " end");
    assertEquals((1 << 20) / Words.LONGEST + 1, words.size());
    assertEquals("end", words.get(words.size() - 1));
  }

  /** Whatever stands where the buffer is full, words before and behind it are as elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"é", "ß", "字", "ก", "😀", "𠀀", "\uD83D", "a", " ", "\u00AD", "\"", "1½"})
  void theEndOfTheBufferCutsNothing(String piece) {
    String tail = " the " + piece + " tail w" + piece + "w end";
    List<String> expected = Words.of("head" + tail);
    for (int length = BUFFER - 24; length < BUFFER + 6; length++) {
      String head = "ab ".repeat(length / 3) + "c".repeat(length % 3);
      List<String> words = Words.of(head + tail);
      assertEquals(
          expected.subList(1, expected.size()),
          words.subList(words.size() - expected.size() + 1, words.size()),
          length + " bytes before");
    }
  }

  /** A long run of one character is cut at whole characters only. */
  @ParameterizedTest
  @ValueSource(strings = {"é", "ʼnx", "😀", "字", "한", "xé"})
  void longRunsAreCutBetweenCharacters(String piece) {
    for (int shift = 0; shift < 5; shift++) {
      String text = "x".repeat(shift) + piece.repeat(20_000);
      StringBuilder together = new StringBuilder();
      for (String word : Words.of(text)) {
        assertTrue(word.indexOf('\uFFFD') < 0, "a cut character");
        assertTrue(word.getBytes(StandardCharsets.UTF_8).length <= Words.LONGEST + 4);
        together.append(word);
      }
      List<String> expected = new ArrayList<>();
      expected.add("x".repeat(shift) + String.join("", Words.of(piece)).repeat(20_000));
      assertEquals(expected, List.of(together.toString()));
    }
  }
}
