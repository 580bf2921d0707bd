package dev.tuneready.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts are those of jtokkit, whatever the text. */
class TokenizerTest {
  /** What the encodings treat apart, and what people write. */
  private static final List<String> BITS =
      List.of(
          "a",
          "b",
          "the",
          " ",
          "  ",
          "\n",
          "\r",
          "\r\n",
          "\t",
          "\u000b",
          "\u0085",
          "\u00a0",
          "\u2003",
          "\u2028",
          "\u3000",
          "'s",
          "'S",
          "'ſ",
          "'LL",
          "'ve",
          "'vE",
          "'re",
          "'d",
          "'m",
          "'",
          "’s",
          "1",
          "12",
          "1234",
          "٣",
          "Ⅷ",
          "½",
          "A",
          "ABC",
          "Ab",
          "aB",
          "É",
          "é",
          "e\u0301",
          "\u0301",
          "\u0301\u0302",
          "\u20dd",
          "\u0903",
          "中",
          "文字",
          "日本語",
          "ǅ",
          "ʰ",
          "ª",
          "ـ",
          "Я",
          "я",
          "ß",
          "ı",
          "İ",
          "ŉ",
          "K",
          "ﬁ",
          "😀",
          "👨‍👩‍👧",
          "🏳️‍🌈",
          "\u200d",
          "\ufe0f",
          "!",
          "/",
          "//",
          "...",
          "<|endoftext|>",
          "<|im_start|>",
          "{\"a\":1}",
          "$",
          "\u0000",
          "\u001c",
          "\u007f",
          "\u00ad",
          "\ufeff",
          "\ufffd",
          "𝐀",
          "𝐚",
          "𝟘",
          "𠀀",
          "क्षि",
          "ไทย",
          "한국어",
          "العربية",
          "עברית",
          "\ud800",
          "\udc00",
          "x/y",
          "http://",
          "_",
          "-",
          "=");

  private static final EncodingRegistry JTOKKIT;

  static {
    // Its parser for cl100k asserts that there is no half of a surrogate pair, but counts one well.
    TokenizerTest.class.getClassLoader().setPackageAssertionStatus("com.knuddels.jtokkit", false);
    JTOKKIT = Encodings.newLazyEncodingRegistry();
  }

  static Stream<String> names() {
    return Tokenizer.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void mixedStringsCountAsInJtokkit(String name) {
    Random random = new Random(17);
    compare(name, Stream.generate(() -> mixed(random)).limit(4000).toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void anyCodePointsCountAsInJtokkit(String name) {
    Random random = new Random(18);
    compare(name, Stream.generate(() -> codePoints(random)).limit(1500).toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void longUnbrokenRunsCountAsInJtokkit(String name) {
    Random random = new Random(19);
    compare(name, Stream.generate(() -> unbroken(random)).limit(80).toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatStandsInThisRepositoryCountsAsInJtokkit(String name) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path page : files("checks", ".md")) {
      texts.add(Files.readString(page));
    }
    for (Path source : files("checks", ".java")) {
      texts.addAll(Files.readAllLines(source));
    }
    assertTrue(texts.size() > 100);
    compare(name, texts);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyCharacterCountsAsInJtokkit(String name) {
    StringBuilder all = new StringBuilder();
    for (int codePoint = 0; codePoint < 0x20000; codePoint++) {
      all.appendCodePoint(codePoint);
    }
    compare(name, List.of(all.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "A", " ", "\n", "7", "😀", "\u0301", "e\u0301", "\ud800", "=", "'", " \n", "中", "中A"
      })
  void aHundredThousandOfOneKindCountAsInJtokkit(String unit) {
    compare("o200k_base", List.of(unit.repeat(100_000 / unit.length())));
  }

  @Test
  void whatLooksLikeASpecialTokenIsPlainText() {
    assertEquals(7, Tokenizer.named("o200k_base").count("<|endoftext|>"));
  }

  @Test
  void eightMillionLettersInARowTakeSeconds() {
    String letters = "a".repeat(8 << 20);
    int tokens =
        assertTimeout(Duration.ofSeconds(60), () -> Tokenizer.named("o200k_base").count(letters));
    assertEquals(1 << 20, tokens);
  }

  @Test
  void aCutThroughARunCostsATokenOrTwo() {
    Random random = new Random(20);
    StringBuilder letters = new StringBuilder();
    while (letters.length() < Tokenizer.STRETCH + 1000) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    int exact = expected("o200k_base", letters.toString());
    assertEquals(exact, Tokenizer.named("o200k_base").count(letters.toString()), 2);
  }

  @Test
  void anUnknownEncodingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Tokenizer.named("o200k"));
  }

  private static void compare(String name, List<String> texts) {
    Tokenizer tokenizer = Tokenizer.named(name);
    for (String text : texts) {
      assertEquals(expected(name, text), tokenizer.count(text), () -> name + ": " + escaped(text));
    }
  }

  private static int expected(String name, String text) {
    return JTOKKIT.getEncoding(name).orElseThrow().countTokensOrdinary(text);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().limit(400).forEach(c -> escaped.append(String.format("\\u%04x", c)));
    return escaped.toString();
  }

  private static String mixed(Random random) {
    StringBuilder text = new StringBuilder();
    int bits = 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 14);
    for (int i = 0; i < bits; i++) {
      int times = random.nextInt(12) == 0 ? 1 + random.nextInt(9) : 1;
      text.append(BITS.get(random.nextInt(BITS.size())).repeat(times));
    }
    return text.toString();
  }

  private static String codePoints(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(
          random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1));
    }
    return text.toString();
  }

  /** Beyond 500 bytes jtokkit merges in another way. */
  private static String unbroken(Random random) {
    String letters =
        List.of("ab", "abc", "etaoinshr", "abcdefghijklmnopqrstuvwxyz", "中文字的一是")
            .get(random.nextInt(5));
    StringBuilder word = new StringBuilder();
    int length = random.nextBoolean() ? 3000 : 1 + random.nextInt(7);
    for (int i = 0; i < length; i++) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString().repeat(3000 / length);
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
