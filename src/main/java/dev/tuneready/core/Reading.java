package dev.tuneready.core;

import java.util.BitSet;

/**
 * One way to read a text.
 *
 * @param origin where each character of the reading begins in the text, and last where the text
 *     ends
 * @param cutBefore whether the text goes on before it
 * @param cutAfter whether it goes on after it
 */
@SuppressWarnings("ArrayRecordComponent") // it never leaves the mask
record Reading(String characters, int[] origin, boolean cutBefore, boolean cutAfter) {
  static Reading asItStands(String text, boolean cutBefore, boolean cutAfter) {
    int[] origin = new int[text.length() + 1];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = i;
    }
    return new Reading(text, origin, cutBefore, cutAfter);
  }

  /** Any run of backslashes counts as one: it may have been escaped more than once. */
  static Reading unescaped(String text, boolean cutBefore, boolean cutAfter) {
    StringBuilder characters = new StringBuilder(text.length());
    int[] origin = new int[text.length() + 1];
    int at = 0;
    while (at < text.length()) {
      origin[characters.length()] = at;
      int letter = at;
      while (letter < text.length() && text.charAt(letter) == '\\') {
        letter++;
      }
      if (letter == at) {
        characters.append(text.charAt(at++));
        continue;
      }
      int meaning = Escape.meaning(text, letter);
      characters.append(meaning < 0 ? '\\' : (char) meaning);
      at = meaning < 0 ? letter : Escape.end(text, letter);
    }
    origin[characters.length()] = at;
    return new Reading(characters.toString(), origin, cutBefore, cutAfter);
  }

  int length() {
    return characters.length();
  }

  int at(int index) {
    return characters.codePointAt(index);
  }

  /** Whether something from {@code start} to {@code end} may go on beyond the text. */
  boolean touchesCut(int start, int end) {
    return (cutBefore && start == 0) || (cutAfter && end == length());
  }

  /**
   * Marks in {@code hidden}, which counts as the text does, what the reading has from here to
   * there.
   */
  void hide(int start, int end, BitSet hidden) {
    hidden.set(origin[start], origin[end]);
  }
}
