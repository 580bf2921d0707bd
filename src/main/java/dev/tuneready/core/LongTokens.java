package dev.tuneready.core;

import java.util.BitSet;
import java.util.Set;

/** Unbroken tokens of 20 and more characters, and e-mail addresses. */
final class LongTokens {
  private static final int TOKEN = 20;
  private static final String TOKEN_MARKS = "_-+/=.~%$&#@!*";

  /** Keys of known formats that are as long as a token. */
  private static final Set<String> KNOWN =
      Set.of(
          "preferred_completion",
          "non_preferred_completion",
          "non_preferred_output",
          "reference_tool_calls",
          "unanswerable_question");

  private LongTokens() {}

  static void hide(Reading reading, BitSet hidden) {
    int start = 0;
    while (start < reading.length()) {
      int end = start;
      int length = 0;
      boolean wordy = false;
      boolean email = false;
      boolean at = false;
      while (end < reading.length()) {
        int c = reading.at(end);
        boolean member = inToken(c);
        if (!member && !Unseen.withinWord(c)) {
          break;
        }
        if (member) {
          email |= at && !isAt(c);
          at |= length > 0 && isAt(c);
          wordy |= Character.isLetterOrDigit(c);
          length++;
        }
        end += Character.charCount(c);
      }
      if (wordy
          && (email || length >= TOKEN || reading.touchesCut(start, end))
          && !known(reading, start, end)) {
        reading.hide(start, end, hidden);
      }
      start = end < reading.length() ? end + Character.charCount(reading.at(end)) : end;
    }
  }

  private static boolean known(Reading reading, int start, int end) {
    return end - start >= TOKEN && KNOWN.contains(reading.characters().substring(start, end));
  }

  private static boolean isAt(int c) {
    return c == '@' || c == 0xFF20 || c == 0xFE6B;
  }

  private static boolean inToken(int c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) || TOKEN_MARKS.indexOf(c) >= 0;
    }
    return isAt(c) || (Character.isLetterOrDigit(c) && spaced(c) && !Unseen.blankLetter(c));
  }

  /**
   * Whether it belongs to a script that puts spaces between words; in the others a whole sentence
   * is unbroken.
   */
  private static boolean spaced(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
      default -> true;
    };
  }
}
