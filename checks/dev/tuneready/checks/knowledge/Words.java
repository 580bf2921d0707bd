package dev.tuneready.checks.knowledge;

/**
 * Goes over the words of a text, as numbers that are equal when the words are, whatever their case:
 * letters and digits in a row, an apostrophe left out. Makes no objects of the words, for this runs
 * on every example.
 */
final class Words {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int STEM = 5;

  private final String text;
  private final int to;
  private int at;
  private long word;
  private long stem;
  private boolean digit;

  Words(String text, int from, int to) {
    this.text = text;
    this.at = from;
    this.to = to;
  }

  Words(String text) {
    this(text, 0, text.length());
  }

  /** The number of a single word. */
  static long of(String word) {
    Words words = new Words(word);
    return words.next() ? words.word() : BASIS;
  }

  boolean next() {
    while (at < to && !inWord(text.charAt(at))) {
      at++;
    }
    if (at >= to) {
      return false;
    }
    digit = Character.isDigit(text.charAt(at));
    word = BASIS;
    stem = BASIS;
    int letters = 0;
    for (; at < to && (inWord(text.charAt(at)) || apostrophe(text.charAt(at))); at++) {
      if (!apostrophe(text.charAt(at))) {
        word = (word ^ Character.toLowerCase(text.charAt(at))) * PRIME;
        letters++;
        stem = letters <= STEM ? word : stem;
      }
    }
    return true;
  }

  long word() {
    return word;
  }

  /** The first five letters of the word. */
  long stem() {
    return stem;
  }

  boolean startsWithDigit() {
    return digit;
  }

  static boolean inWord(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
