package dev.tuneready.checks.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Words MARKS = Words.exactly("<|im_end|>", "<<SYS>>", "[INST]", "\nHuman:");
  private static final Words PHRASES =
      Words.inAnyCase("User:", "think carefully", "chain of thought", "[EOS]")
          .andExactly("System:");

  @Test
  void theFirstIsNamedAndAllAreCounted() {
    assertEquals(found("[INST]", 3), MARKS.in("a [INST] b <|im_end|>\nHuman: c"));
    assertEquals(found("<<SYS>>", 1), MARKS.in("<<<SYS>>"));
  }

  @Test
  void whatIsNearlyOneIsNone() {
    assertEquals(Optional.empty(), MARKS.in("[INST <|im_end| <|im_end |> <SYS> Human: [inst]"));
    assertEquals(Optional.empty(), MARKS.in(""));
    assertEquals(Optional.empty(), MARKS.in("<"));
    assertEquals(Optional.empty(), PHRASES.in(": ser: thinking carefully, a chain of thoughs"));
  }

  @Test
  void anyCaseIsTheSameWhereItIsAskedFor() {
    assertEquals(found("User:", 2), PHRASES.in("superuser: USER:"));
    assertEquals(found("think carefully", 1), PHRASES.in("THINK CAREFULLY"));
    assertEquals(found("chain of thought", 2), PHRASES.in("Chain of thouGHt, chain of thought"));
    assertEquals(found("[EOS]", 1), PHRASES.in("[eos]"));
    assertEquals(found("System:", 1), PHRASES.in("a coordinate system: System: b"));
  }

  @Test
  void textsOfMoreThanLatinAreReadToo() {
    assertEquals(
        found("<\uFF5CUser\uFF5C>", 1),
        Words.exactly("<\uFF5CUser\uFF5C>").in("\u4F60\u597D <\uFF5CUser\uFF5C>"));
    assertEquals(found("User:", 1), PHRASES.in("\u4F60\u597D user:"));
  }

  @Test
  void aWordWithoutASignIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Words.exactly("abc"));
  }

  private static Optional<Words.Found> found(String first, int count) {
    return Optional.of(new Words.Found(first, count));
  }
}
