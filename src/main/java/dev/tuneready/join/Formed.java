package dev.tuneready.join;

import java.text.Normalizer;

/** Takes a text that {@link UnicodeForm} brings into a normalization form, piece by piece. */
interface Formed {
  Normalizer.Form form();

  /**
   * Whether the form of superscripts and fractions, which normalization would run into the digits
   * before them, is spelled out.
   */
  boolean spells();

  /** Takes code points of the text that stand in the right form; never breaks a surrogate pair. */
  void run(char[] text, int from, int to);
}
