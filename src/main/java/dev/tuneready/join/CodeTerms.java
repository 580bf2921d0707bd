package dev.tuneready.join;

import java.util.ArrayList;
import java.util.List;

/**
 * The identifiers, numbers and signs of lines of code; a comment that ends a line goes. One thread
 * at a time.
 */
final class CodeTerms {
  private final Known known;

  /**
   * @param bytes about how much memory known words may take
   */
  CodeTerms(long bytes) {
    this.known = new Known(bytes, word -> List.of(Term.code(word)));
  }

  /** How many words were not known. */
  long unknown() {
    return known.unknown();
  }

  /** The words of a line. */
  List<Term> of(String text, int from, int end) {
    List<Term> terms = new ArrayList<>();
    int at = from;
    while (at < end) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      if (comment(text, at, end, terms.isEmpty())) {
        break;
      }
      if (Character.isUnicodeIdentifierPart(codePoint) && !Wording.invisible(codePoint)) {
        next = endOfWord(text, at, next, end);
      }
      if (!Wording.space(codePoint) && !Wording.invisible(codePoint)) {
        terms.add(known.terms(text, at, next).get(0));
      }
      at = next;
    }
    return List.copyOf(terms);
  }

  private static int endOfWord(String text, int begin, int from, int end) {
    boolean number = Character.isDigit(text.charAt(begin));
    int at = from;
    while (at < end) {
      int codePoint = text.codePointAt(at);
      boolean point = number && codePoint == '.';
      if (!point && !Character.isUnicodeIdentifierPart(codePoint)) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  /**
   * A hash sign begins one at the start of a line or after two blanks, when a blank follows: {@code
   * #include} and {@code #id} are none, nor is a column named so. Two slashes do so only at the
   * start of a line, since Python divides by them.
   */
  private static boolean comment(String text, int at, int end, boolean first) {
    if (text.charAt(at) == '#') {
      boolean apart = first || (text.charAt(at - 1) == ' ' && text.charAt(at - 2) == ' ');
      return apart && at + 1 < end && text.charAt(at + 1) == ' ';
    }
    return first && text.startsWith("//", at);
  }
}
