package dev.tuneready.checks.duplicates;

/**
 * The block between {@code <think>} and {@code </think>} in which models that reason write their
 * thoughts before the answer. A block that does not end is none.
 */
final class Thought {
  private static final String OPENS = "<think>";
  private static final String CLOSES = "</think>";

  private Thought() {}

  /** What is thought in a block that the text begins with; empty when there is none. */
  static String of(String text) {
    int opened = opened(text);
    int closes = closes(text, opened);
    return closes < 0 ? "" : text.substring(opened, closes);
  }

  /** What is said behind such a block; without one the whole text. */
  static String aside(String text) {
    int closes = closes(text, opened(text));
    return closes < 0 ? text : text.substring(notBlank(text, closes + CLOSES.length()));
  }

  /** Where the thought begins; -1 when there is none. */
  private static int opened(String text) {
    int start = notBlank(text, 0);
    return text.startsWith(OPENS, start) ? start + OPENS.length() : -1;
  }

  private static int closes(String text, int opened) {
    return opened < 0 ? -1 : text.indexOf(CLOSES, opened);
  }

  private static int notBlank(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
