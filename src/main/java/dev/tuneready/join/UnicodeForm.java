package dev.tuneready.join;

import java.text.Normalizer;

/**
 * Brings a text into a normalization form piece by piece.
 *
 * <p>Most texts are in it already, and that is seen from a table. The others are cut before
 * characters that nothing before them can combine with, and only the pieces that need it are
 * normalized. A piece never holds more than {@value #MARKS} combining marks in a row, since the
 * time to sort them grows with their square; no language has as many (Unicode's Stream-Safe Text
 * Format allows 30).
 */
final class UnicodeForm {
  private static final int MARKS = 64;
  private static final int PIECE = 4096;
  private static final String SUPERSCRIPTS =
      "\u00B2\u00B3\u00B9\u2070\u2071\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207D\u207E\u207F";

  private static final int BLOCK = 4096;

  /** A part of the text; reading it is several times as fast as reading the text itself. */
  private final char[] block = new char[BLOCK];

  /** Where the block begins and ends in the text. */
  private int begin;

  private int end;

  void feed(String text, Formed taker) {
    begin = 0;
    end = 0;
    int at = 0;
    while (at < text.length()) {
      if (at >= end) {
        read(text, at);
      }
      int odd = firstOdd(at);
      if (odd < end) {
        taker.run(block, at - begin, Math.max(at, odd - 1) - begin);
        int to = endOfPiece(text, odd);
        char[] piece = piece(text.substring(Math.max(at, odd - 1), to), taker).toCharArray();
        taker.run(piece, 0, piece.length);
        at = to;
      } else if (odd == text.length()) {
        taker.run(block, at - begin, odd - begin);
        at = odd;
      } else {
        // what comes next may combine with the last one
        taker.run(block, at - begin, odd - 1 - begin);
        read(text, odd - 1);
        at = odd - 1;
      }
    }
  }

  private void read(String text, int from) {
    begin = from;
    end = Math.min(text.length(), from + BLOCK);
    text.getChars(begin, end, block, 0);
  }

  /** The first character of the block that may have to be normalized; its end if there is none. */
  private int firstOdd(int from) {
    int to = end - begin;
    for (int at = from - begin; at < to; at++) {
      char c = block[at];
      if (c >= 0x80 && !inert(c)) {
        return begin + at;
      }
    }
    return end;
  }

  /** The first character after the odd one before which the text may be cut. */
  private static int endOfPiece(String text, int odd) {
    int marks = 0;
    int at = odd;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      boolean mark = mark(codePoint);
      marks = mark ? marks + 1 : 0;
      boolean border = codePoint < 0x10000 && inert((char) codePoint);
      boolean loose = at - odd > PIECE && !mark && (codePoint < 0x1100 || codePoint > 0x11FF);
      if (at > odd && (border || loose || marks > MARKS)) {
        return at;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static String piece(String piece, Formed taker) {
    String spelled = taker.spells() ? spelled(piece) : piece;
    return Normalizer.isNormalized(spelled, taker.form())
        ? spelled
        : Normalizer.normalize(spelled, taker.form());
  }

  /** With a sign before superscripts and a blank before a fraction that follows a digit. */
  static String spelled(String piece) {
    StringBuilder spelled = null;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      char before = i == 0 ? ' ' : piece.charAt(i - 1);
      boolean raised = SUPERSCRIPTS.indexOf(c) >= 0 && SUPERSCRIPTS.indexOf(before) < 0;
      boolean fraction = fraction(c);
      if (spelled == null && (raised || fraction)) {
        spelled = new StringBuilder(piece.length() + 8).append(piece, 0, i);
      }
      if (spelled != null) {
        if (raised) {
          spelled.append('^');
        } else if (fraction && Character.isDigit(before)) {
          spelled.append(' ');
        }
        spelled.append(
            fraction
                ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                    .replace('\u2044', '/')
                : String.valueOf(c));
      }
    }
    return spelled == null ? piece : spelled.toString();
  }

  private static boolean fraction(char c) {
    return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215F) || c == 0x2189;
  }

  static boolean mark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Whether the character is itself in NFC and NFKC and combines with nothing before it; what is
   * not listed may be so too.
   */
  static boolean inert(char c) {
    if (c < 0xA0) {
      return true;
    }
    if (c < 0x180) {
      return c >= 0xC0
          ? c != 0x132 && c != 0x133 && c != 0x13F && c != 0x140 && c != 0x149 && c != 0x17F
          : c == 0xA1 || c == 0xA7 || c == 0xA9 || c == 0xAB || c == 0xAE || c == 0xB0 || c == 0xB1
              || c == 0xB7 || c == 0xBB || c == 0xBF;
    }
    if (c < 0x2000) {
      return (c >= 0x391 && c <= 0x3A1)
          || (c >= 0x3A3 && c <= 0x3CE)
          || (c >= 0x400 && c <= 0x482)
          || (c >= 0x48A && c <= 0x52F)
          || (c >= 0x5D0 && c <= 0x5EA)
          || (c >= 0x620 && c <= 0x64A);
    }
    if (c < 0x3000) {
      return (c >= 0x2012 && c <= 0x2016)
          || (c >= 0x2018 && c <= 0x2023)
          || c == 0x2030
          || c == 0x20AC;
    }
    return (c >= 0x3001 && c <= 0x3015)
        || (c >= 0x3041 && c <= 0x3094)
        || (c >= 0x30A1 && c <= 0x30FA)
        || c == 0x30FC
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFC)
        || (c >= 0xAC00 && c <= 0xD7A3);
  }
}
