package dev.tuneready.core;

import java.util.BitSet;

/**
 * Hides what training text must not leak into a report: e-mail addresses, runs of 9 and more
 * digits, also where single blanks, hyphens or dots part them as in the number of a card or a
 * phone, and unbroken tokens of 20 and more characters.
 *
 * <p>The text is read twice, as it stands and with JSON escapes undone (however often they were
 * escaped), and what either reading calls for is hidden. Marks that nobody sees, such as a zero
 * width space, neither break nor lengthen a token.
 */
public final class Mask {
  /** What stands for each hidden code point. */
  public static final char HIDDEN = '*';

  private Mask() {}

  public static String mask(String text) {
    return mask(text, hidden(text, false, false));
  }

  /** The text with a {@link #HIDDEN} for every hidden code point. */
  public static String mask(String text, BitSet hidden) {
    if (hidden.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      masked.appendCodePoint(hidden.get(i) ? HIDDEN : text.codePointAt(i));
    }
    return masked.toString();
  }

  /**
   * Which characters of the text are to be hidden; in linear time.
   *
   * @param cutBefore whether the text is a piece of a longer one that goes on before it: what
   *     touches that edge counts as long
   * @param cutAfter whether it goes on after it
   */
  public static BitSet hidden(String text, boolean cutBefore, boolean cutAfter) {
    BitSet hidden = new BitSet();
    hide(Reading.asItStands(text, cutBefore, cutAfter), hidden);
    if (text.indexOf('\\') >= 0) {
      hide(Reading.unescaped(text, cutBefore, cutAfter), hidden);
    }
    return hidden;
  }

  private static void hide(Reading reading, BitSet hidden) {
    LongTokens.hide(reading, hidden);
    LongNumbers.hide(reading, hidden);
  }
}
