package dev.tuneready.core;

/** Tells the characters that a reader does not see, or sees no shape of. */
public final class Unseen {
  private Unseen() {}

  /**
   * Whether a screen, a log or a reader might take it for more or less than text: controls, marks
   * without a shape, line and paragraph separators, surrogates without their other half, private
   * and unassigned characters, blank letters.
   */
  public static boolean shapeless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> blankLetter(c);
    };
  }

  /** Whether it neither breaks nor lengthens a word: no place of its own, or no name for it. */
  static boolean withinWord(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> !Character.isWhitespace(c) && c != 0x85;
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> c == 0xFFFD || blankLetter(c);
    };
  }

  /** Letters and symbols without a shape: Hangul fillers, the empty Braille pattern. */
  static boolean blankLetter(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
  }
}
