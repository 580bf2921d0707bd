package dev.tuneready.tokens;

import java.util.function.Predicate;

/**
 * How an encoding splits a text into the pieces that it looks at one by one.
 *
 * <p>Each is the published regular expression written out as a scan, which takes linear time and no
 * stack whatever the text is. The expressions are those of OpenAI's tiktoken, as jtokkit has them,
 * with Unicode's own white space.
 */
enum Splitting {
  /**
   * {@code [^\r\n\p{L}\p{N}]?U*L+C?|[^\r\n\p{L}\p{N}]?U+L*C?|\p{N}{1,3}|
   * ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+} where U are letters but lower case ones and
   * marks, L letters but upper and title case ones and marks, C is a contraction in any case.
   */
  O200K {
    @Override
    int end(String text, int start) {
      Kind first = Kind.at(text, start);
      int word = casedWord(text, start, first);
      if (word > start) {
        return afterContraction(text, word);
      }
      if (first == Kind.NUMBER) {
        return numbers(text, start, 3);
      }
      int signs = signs(text, start, first);
      return signs > start ? run(text, signs, '/') : whiteEnd(text, start, true);
    }
  },

  /**
   * {@code C|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}|
   * ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+} where C is a contraction in any case.
   */
  CL100K {
    @Override
    int end(String text, int start) {
      int contraction = afterContraction(text, start);
      if (contraction > start) {
        return contraction;
      }
      Kind first = Kind.at(text, start);
      if (first == Kind.NUMBER) {
        return numbers(text, start, 3);
      }
      boolean leads = !first.letter() && first != Kind.NEWLINE;
      int letters = leads ? after(text, start) : start;
      int word = run(text, letters, Kind::letter);
      if (word > letters) {
        return word;
      }
      int signs = signs(text, start, first);
      return signs > start ? run(text, signs, '\n') : whiteEnd(text, start, true);
    }
  },

  /**
   * {@code C| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+} where C is a contraction in lower
   * case.
   */
  GPT2 {
    @Override
    int end(String text, int start) {
      int contraction = afterSmallContraction(text, start);
      if (contraction > start) {
        return contraction;
      }
      int body = text.charAt(start) == ' ' && start + 1 < text.length() ? start + 1 : start;
      Kind kind = Kind.at(text, body);
      if (kind.letter()) {
        return run(text, body, Kind::letter);
      }
      if (kind == Kind.NUMBER) {
        return numbers(text, body, Integer.MAX_VALUE);
      }
      return kind.sign() ? run(text, body, Kind::sign) : whiteEnd(text, start, false);
    }
  };

  /** The end of the piece that starts there; there must be a character. */
  abstract int end(String text, int start);

  private static int after(String text, int index) {
    return index + Character.charCount(text.codePointAt(index));
  }

  private static int run(String text, int from, Predicate<Kind> goesOn) {
    int end = from;
    while (end < text.length() && goesOn.test(Kind.at(text, end))) {
      end = after(text, end);
    }
    return end;
  }

  /** Goes on over line breaks, and over one more character. */
  private static int run(String text, int from, char more) {
    int end = from;
    while (end < text.length()
        && (text.charAt(end) == '\n' || text.charAt(end) == '\r' || text.charAt(end) == more)) {
      end++;
    }
    return end;
  }

  private static int numbers(String text, int from, int most) {
    int end = from;
    for (int i = 0; i < most && end < text.length() && Kind.at(text, end) == Kind.NUMBER; i++) {
      end = after(text, end);
    }
    return end;
  }

  /** The end of signs with one blank before them at most; {@code start} when there are none. */
  private static int signs(String text, int start, Kind first) {
    if (first.sign()) {
      return run(text, start, Kind::sign);
    }
    if (text.charAt(start) != ' ') {
      return start;
    }
    int end = run(text, start + 1, Kind::sign);
    return end > start + 1 ? end : start;
  }

  /**
   * Up to the last line break of the white space when breaks end a piece; else all of it but what
   * leads the next word.
   */
  private static int whiteEnd(String text, int start, boolean breaks) {
    int end = start;
    int broken = start;
    while (end < text.length() && Kind.at(text, end).white()) {
      end++;
      broken = Kind.at(text, end - 1) == Kind.NEWLINE ? end : broken;
    }
    if (breaks && broken > start) {
      return broken;
    }
    return end < text.length() && end - start > 1 ? end - 1 : end;
  }

  /**
   * The end of a word of o200k, with one other character before it at most; {@code start} when
   * there is none.
   */
  private static int casedWord(String text, int start, Kind first) {
    if (first == Kind.NUMBER || first == Kind.NEWLINE) {
      return start;
    }
    int body = first.letter() ? start : after(text, start);
    int end = endingSmall(text, body);
    if (end == body && first == Kind.MARK) {
      body = start;
      end = endingSmall(text, start);
    }
    if (end == body) {
      end = run(text, body, Kind::capital);
    }
    return end > body ? end : start;
  }

  /**
   * The end of capitals followed by smalls, of which there is at least one; {@code from} when there
   * is no such.
   */
  private static int endingSmall(String text, int from) {
    int end = from;
    int small = from;
    while (end < text.length()) {
      Kind kind = Kind.at(text, end);
      if (!kind.capital()) {
        return kind == Kind.LOWER ? run(text, end, Kind::small) : small;
      }
      end = after(text, end);
      small = kind.small() ? end : small;
    }
    return small;
  }

  /** Behind {@code 's 't 're 've 'm 'll 'd} in any case; {@code from} when none stands there. */
  private static int afterContraction(String text, int from) {
    if (from + 1 >= text.length() || text.charAt(from) != '\'') {
      return from;
    }
    // U+017F, the long s, is an s in Unicode's folding of case.
    char first = text.charAt(from + 1);
    char second = from + 2 < text.length() ? text.charAt(from + 2) : ' ';
    return from + contraction(first == 'ſ' ? 's' : small(first), small(second));
  }

  private static int afterSmallContraction(String text, int from) {
    if (from + 1 >= text.length() || text.charAt(from) != '\'') {
      return from;
    }
    return from
        + contraction(
            text.charAt(from + 1), from + 2 < text.length() ? text.charAt(from + 2) : ' ');
  }

  private static char small(char letter) {
    return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
  }

  private static int contraction(char first, char second) {
    return switch (first) {
      case 's', 't', 'm', 'd' -> 2;
      case 'r', 'v' -> second == 'e' ? 3 : 0;
      case 'l' -> second == 'l' ? 3 : 0;
      default -> 0;
    };
  }
}
