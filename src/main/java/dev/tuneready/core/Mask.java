package dev.tuneready.core;

import java.util.BitSet;

/**
 * Hides what training text must not leak into a report: e-mail addresses, runs of 9 and more
 * digits, unbroken tokens of 20 and more characters.
 */
public final class Mask {
  /** What stands for each hidden character. */
  public static final char HIDDEN = '*';

  private static final int DIGITS = 9;
  private static final int TOKEN = 20;
  private static final String TOKEN_MARKS = "_-+/=.~%$&#@!*";

  private Mask() {}

  public static String mask(String text) {
    BitSet hidden = hidden(text);
    if (hidden.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    hidden.stream().forEach(at -> masked.setCharAt(at, HIDDEN));
    return masked.toString();
  }

  /** Which characters of the text are to be hidden; in linear time. */
  public static BitSet hidden(CharSequence text) {
    BitSet hidden = new BitSet();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && inToken(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        hide(text, start, end, hidden);
      }
      start = Math.max(end, start + 1);
    }
    hideDigits(text, hidden);
    return hidden;
  }

  private static void hide(CharSequence text, int start, int end, BitSet hidden) {
    boolean wordy = false;
    int at = -1;
    for (int i = start; i < end; i++) {
      wordy |= Character.isLetterOrDigit(text.charAt(i));
      at = text.charAt(i) == '@' ? i : at;
    }
    boolean email = at > start && at < end - 1;
    if (wordy && (email || end - start >= TOKEN)) {
      hidden.set(start, end);
    }
  }

  private static void hideDigits(CharSequence text, BitSet hidden) {
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isDigit(text.charAt(i))) {
        run++;
      } else {
        if (run >= DIGITS) {
          hidden.set(i - run, i);
        }
        run = 0;
      }
    }
  }

  private static boolean inToken(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || TOKEN_MARKS.indexOf(c) >= 0);
  }
}
