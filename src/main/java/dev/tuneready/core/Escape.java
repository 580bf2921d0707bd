package dev.tuneready.core;

/** What the escapes of JSON stand for. */
public final class Escape {
  private Escape() {}

  /**
   * The UTF-16 unit that an escape stands for; -1 when it is none.
   *
   * @param letter where the letter after the backslash stands
   */
  public static int meaning(String text, int letter) {
    return switch (letter < text.length() ? text.charAt(letter) : 0) {
      case '"', '\\', '/' -> text.charAt(letter);
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal(text, letter + 1);
      default -> -1;
    };
  }

  /** Where the text goes on after an escape that has a meaning. */
  public static int end(String text, int letter) {
    return letter + (text.charAt(letter) == 'u' ? 5 : 1);
  }

  /** The number that four digits spell; -1 when they do not stand there. */
  private static int hexadecimal(String text, int from) {
    if (from + 4 > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
