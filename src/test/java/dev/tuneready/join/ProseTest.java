package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  private static final String[] PIECES = {
    "a",
    "Z",
    "word",
    "Word",
    "5",
    "0",
    "-",
    "+",
    "%",
    "#",
    "(",
    ")",
    " ",
    " ",
    " ",
    "\t",
    "\n",
    ".",
    ",",
    "!",
    "?",
    "'",
    "\"",
    ";",
    ":",
    "¿",
    "“",
    "’",
    "…",
    "é",
    "e\u0301",
    "Å",
    "A\u030A",
    "ß",
    "ﬁ",
    "２",
    "x²",
    "1½",
    "你",
    "好",
    "，",
    "。",
    "「",
    "か\u3099",
    "한",
    "\u1112\u1161\u11AB",
    "😀",
    "न\u093C",
    "\u0323\u0301",
    "\u0301\u0323",
    "\u00A0",
    "\u3000",
    "\u00AD",
    "\u200B",
    "İ",
    "Σ",
    "ς",
    "\uD83D",
    "؟"
  };

  @Test
  void whatIsFedAtOnceEqualsWhatIsFedByTheCharacter() {
    Random random = new Random(7);
    for (int i = 0; i < 8_000; i++) {
      String text = text(random, 1 + random.nextInt(12));
      assertEquals(characterByCharacter(text), wording(text), () -> escaped(text));
    }
  }

  @Test
  void textsLongerThanTheBufferToo() {
    Random random = new Random(8);
    for (int i = 0; i < 10; i++) {
      String text = text(random, 20_000);
      assertEquals(characterByCharacter(text), wording(text));
    }
    String blanks = "a" + " ".repeat(100_000) + "b";
    assertEquals("a b", wording(blanks));
    assertEquals("a".repeat(100_000), wording("\"" + "A".repeat(100_000) + "\"."));
  }

  @Test
  void edgesOfWordsAreFoundAsByTheWord() {
    Random random = new Random(9);
    String[] pieces = {
      "a", "Word", "5", "-", "%", ")", " ", "\n", ".", ",", "!", "?", "'", "\"", "é", "¿", "b"
    };
    for (int i = 0; i < 8_000; i++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(12))
              .mapToObj(at -> pieces[random.nextInt(pieces.length)])
              .collect(Collectors.joining());
      assertEquals(wordByWord(text), wording(text), () -> escaped(text));
    }
  }

  @Test
  void aSecondTimeChangesNothing() {
    Random random = new Random(10);
    String[] pieces = {"a", "Word", "5", "-", "%", " ", ".", ",", "?", "é", "你", "，", "。", "½"};
    for (int i = 0; i < 10_000; i++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(12))
              .mapToObj(at -> pieces[random.nextInt(pieces.length)])
              .collect(Collectors.joining());
      String once = wording(text);
      assertEquals(once, wording(once), () -> escaped(text));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "What is Rust? | what is rust",
        "“Don’t”, she said. | \"don't\" she said",
        "Hello,   world! | hello, world",
        "the answer is 5. | The answer is 5",
        "¿Qué es? | qué es",
        "ＡＢＣ　１２ | abc 12",
        "请翻译：你好。 | 请翻译: 你好",
        "「你好」，世界！ | 你好 世界",
        "straße | STRAßE",
        "x² + 1½ | x^2 + 1 1/2",
        "wait… what | wait... what",
        "soft­hyphen | softhyphen",
      })
  void harmless(String left, String right) {
    assertEquals(wording(left), wording(right));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "3-2 | 3+2",
        "-5 | 5",
        ".5 | 5",
        "5! | 5",
        "50% | 50",
        "$5 | 5",
        "c++ | c",
        "c# | c",
        "#tag | tag",
        "n! | n",
        "f' | f",
        "6'2\" | 6 2",
        "x² | x2",
        "10⁵ | 105",
        "1½ | 11/2",
        "1.5 | 15",
        "1,000 | 1000",
        "a b | ab",
        "(a) | a",
        "@me | me",
        "a/b | a b",
        "? | !",
        "你好，世界 | 你好世界",
        "it's | its",
        "2² | 22",
        "10:30 | 1030",
        "~5 | 5",
        "<b> | b",
        "3.2 | 3,2",
        "não | nao",
        "... | ",
      })
  void harmful(String left, @Nullable String right) {
    assertNotEquals(wording(left), wording(right == null ? "" : right));
  }

  @Test
  void harmlessEditsKeepTheWording() {
    Random random = new Random(11);
    String[] words = {
      "what", "is", "3-2", "naïve", "Ünder", "c++", ".5", "50%", "Straße", "你好", "don't", "été",
      "O'Neil", "5!", "x²", "e.g", "한국어"
    };
    for (int i = 0; i < 8_000; i++) {
      List<String> text =
          IntStream.range(0, 1 + random.nextInt(10))
              .mapToObj(at -> words[random.nextInt(words.length)])
              .toList();
      String edited =
          text.stream()
              .map(word -> edited(word, random))
              .collect(Collectors.joining(blank(random), blank(random), blank(random)));
      assertEquals(wording(String.join(" ", text)), wording(edited), () -> escaped(edited));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        ".",
        "\"",
        " ",
        "é",
        "\u0301",
        "\u0323\u0301",
        "😀",
        "你",
        "，",
        "a.",
        "½",
        "²",
        "\u093C",
        "\uFDFA",
        "\uD83D",
        "。!"
      })
  void timeIsLinear(String piece) {
    String text = "x" + piece.repeat(400_000 / piece.length());
    long start = System.nanoTime();
    Prose prose = new Prose((bytes, from, to) -> {});
    prose.text(text);
    assertTrue(
        System.nanoTime() - start < 5_000_000_000L, "400,000 characters took over five seconds");
  }

  @Test
  void inertCharactersAreTheirOwnFormAndCombineWithNothingBefore() {
    boolean[] second = new boolean[Character.MAX_CODE_POINT + 1];
    for (int codePoint = 0; codePoint < second.length; codePoint++) {
      if (Character.isDefined(codePoint) && Character.getType(codePoint) != Character.SURROGATE) {
        String apart = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
        apart.codePoints().skip(1).forEach(each -> second[each] = true);
      }
    }
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (c >= 0x80 && UnicodeForm.inert(c)) {
        String alone = String.valueOf(c);
        assertEquals(alone, Normalizer.normalize(alone, Normalizer.Form.NFKC), escaped(alone));
        assertTrue(Normalizer.isNormalized(alone, Normalizer.Form.NFC), escaped(alone));
        boolean syllable = c >= 0xAC00;
        assertTrue(syllable || !second[c], escaped(alone));
        assertTrue(!mark(c), escaped(alone));
      }
    }
  }

  private static boolean mark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String edited(String word, Random random) {
    String edited =
        switch (random.nextInt(5)) {
          case 0 -> Normalizer.normalize(word, Normalizer.Form.NFD);
          case 1 ->
              word.codePoints()
                  .map(Character::toUpperCase)
                  .mapToObj(Character::toString)
                  .collect(Collectors.joining());
          case 2 -> "\"" + word + "\"";
          case 3 -> "“" + word + "”,";
          default -> word;
        };
    boolean operator = word.matches(".*[0-9!]");
    return edited
        + (operator || random.nextBoolean()
            ? ""
            : List.of(".", ",", "?", ";", ":", "...").get(random.nextInt(6)));
  }

  private static String blank(Random random) {
    return List.of(" ", "\r\n", "\t", "  ", "\u00A0", "\u3000 ", " \u200B").get(random.nextInt(7));
  }

  private static String wording(String text) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Prose prose = new Prose((bytes, from, to) -> written.write(bytes, from, to - from));
    prose.text(text);
    return written.toString(StandardCharsets.UTF_8);
  }

  /** Normalizes the whole at once and feeds each code point alone. */
  private static String characterByCharacter(String text) {
    String normalized = Normalizer.normalize(UnicodeForm.spelled(text), Normalizer.Form.NFKC);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Prose prose = new Prose((bytes, from, to) -> written.write(bytes, from, to - from));
    prose.begin();
    for (int at = 0; at < normalized.length(); at = normalized.offsetByCodePoints(at, 1)) {
      prose.run(normalized.toCharArray(), at, normalized.offsetByCodePoints(at, 1));
    }
    prose.end();
    written.write(prose.bytes, 0, prose.size);
    return written.toString(StandardCharsets.UTF_8);
  }

  /** What a word keeps, said once more with regular expressions; without ideographs. */
  private static String wordByWord(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(folded.split("[ \n]+"))
        .filter(word -> !word.isEmpty())
        .map(ProseTest::stripped)
        .collect(Collectors.joining(" "));
  }

  private static String stripped(String word) {
    if (word.matches("[.,!?'\"¿]+")) {
      return word;
    }
    String opened = word.replaceFirst("^['\"¿]+", "");
    boolean quoted = !opened.equals(word);
    String signs = quoted ? "[!]" : "[!'\"]";
    Matcher operator =
        Pattern.compile("(.*?(?:[0-9]" + signs + "|\\)!|^[a-z]" + signs + "))[.,!?'\"¿]*")
            .matcher(opened);
    if (operator.matches()) {
      return operator.group(1);
    }
    return opened.replaceFirst("[.,!?'\"¿]+$", "");
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> c < 0x80 && c >= 0x20 ? Character.toString(c) : String.format("\\u%04X", c))
        .collect(Collectors.joining());
  }
}
