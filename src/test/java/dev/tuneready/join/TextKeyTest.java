package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeyTest {
  private static final String PYTHON = "def f(x):\n    return X + 1\n\n\nprint(f(2))";

  @Test
  void bordersBetweenTextsCount() {
    assertNotEquals(key(it -> it.text("ab").text("c")), key(it -> it.text("a").text("bc")));
    assertNotEquals(key(it -> it.text("a b")), key(it -> it.text("a").text("b")));
    assertNotEquals(key(it -> it.text("a")), key(it -> it.text("a").text("")));
    assertNotEquals(key(it -> it.text("user")), key(it -> it.tag(Role.USER)));
    assertNotEquals(key(it -> it.number(1).number(256)), key(it -> it.number(256).number(1)));
  }

  @Test
  void aKeyDependsOnNothingBeforeIt() {
    TextKey used = new TextKey();
    used.text("x".repeat(50_000)).text("def f(x):\n  \n ").end();
    used.tag(Role.USER).text("Name a star.").end();
    TextKey fresh = new TextKey().tag(Role.USER).text("name a star").end();
    assertEquals(List.of(fresh.high(), fresh.low()), List.of(used.high(), used.low()));
  }

  @Test
  void longTextsHaveKeysOfTheirOwn() {
    Random random = new Random(1);
    Set<List<Long>> keys = new HashSet<>();
    int length = 40_000;
    for (int i = 0; i < 200; i++) {
      int at = random.nextInt(length);
      char other = (char) ('b' + i % 20);
      keys.add(key(it -> it.text("a".repeat(at) + other + "a".repeat(length - at))));
    }
    assertEquals(200, keys.size(), "two texts share a key, or two were drawn alike");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PYTHON,
        "Use this:\n```\nls -R\n```",
        "int x = 1;",
        "if (a) {\n  b\n}",
        "SELECT Name FROM t",
        "import os\nimport sys",
        "{\"a\": \"B\"}",
        "key:\n  one\n  two",
      })
  void codeKeepsItsCase(String code) {
    assertTrue(Code.looksLike(code));
    assertNotEquals(key(it -> it.text(code)), key(it -> it.text(code.toUpperCase(Locale.ROOT))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Import the data into the sheet.",
        "import the data",
        "Let me know:\n- one\n- two",
        "Select one from the list",
        "He said (twice): no",
        "class action lawsuits",
        "Use `print(X)` here",
        "Dear all,\n\n  I am away.",
      })
  void proseIsNoCode(String prose) {
    assertFalse(Code.looksLike(prose));
  }

  @Test
  void lineEndsAndTrailingBlanksOfCodeDoNotMatter() {
    String edited = "\n  \r\n" + PYTHON.replace("\n", " \t\r\n") + "  \n\n";
    assertEquals(key(it -> it.text(PYTHON)), key(it -> it.text(edited)));
    assertEquals(key(it -> it.literal(PYTHON)), key(it -> it.literal(PYTHON.replace("\n", "\r"))));
    String padded = PYTHON.replace("\n\n", "\n" + " ".repeat(40_000) + "\n");
    assertEquals(
        key(it -> it.text("a;\n\nb")), key(it -> it.text("a;\n" + " ".repeat(9_000) + "\nb")));
    assertNotEquals(
        key(it -> it.text(PYTHON)), key(it -> it.text(padded.replace("print", "Print"))));
  }

  @Test
  void indentationOfCodeMatters() {
    assertNotEquals(key(it -> it.text(PYTHON)), key(it -> it.text(PYTHON.replace("    ", "  "))));
    assertNotEquals(
        key(it -> it.text(PYTHON)), key(it -> it.text(PYTHON.replace("\n\n\n", "\n\n"))));
  }

  @Test
  void codeIsTheSameInEitherUnicodeForm() {
    assertEquals(key(it -> it.text("s = 'é';")), key(it -> it.text("s = 'e\u0301';")));
    assertNotEquals(key(it -> it.text("s = 'ﬁ';")), key(it -> it.text("s = 'fi';")));
  }

  private static List<Long> key(Consumer<TextKey> adding) {
    TextKey key = new TextKey();
    adding.accept(key);
    key.end();
    return List.of(key.high(), key.low());
  }
}
