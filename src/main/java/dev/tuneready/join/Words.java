package dev.tuneready.join;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits what a text says into words, in the wording of {@link TextKey}: case, punctuation at the
 * edges of words and Unicode form do not count, code keeps its signs. In writing without blanks one
 * character is one word.
 *
 * <p>Time is linear in the text; no more than one word is kept. One thread at a time.
 */
public final class Words {
  /** Takes the words of a text one by one. */
  public interface Taker {
    /** A word in UTF-8; good only until the call returns. */
    void word(byte[] bytes, int from, int to);
  }

  /** What is longer, in bytes, is cut into pieces, each a word. */
  static final int LONGEST = 1 << 10;

  /** Room for a character that is begun when the word is full. */
  private static final int CHARACTER = 4;

  private final Prose prose = new Prose(this::put);
  private final Code code = new Code(this::put);
  private final byte[] word = new byte[LONGEST + CHARACTER];
  private int size;

  /** How many bytes are still to come of the character that was begun. */
  private int missing;

  private int character;
  private Taker taker = (bytes, from, to) -> {};

  /** All words of a text. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    new Words()
        .split(
            text,
            (bytes, from, to) ->
                words.add(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    return words;
  }

  public void split(String text, Taker taker) {
    this.taker = taker;
    Wording wording = Code.looksLike(text) ? code : prose;
    wording.text(text);
    endWord();
  }

  private void put(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && bytes[end] > ' ') {
        end++;
      }
      if (end > at) {
        ascii(bytes, at, end, end < to && bytes[end] >= 0);
      }
      if (end < to) {
        byte next = bytes[end];
        if (next < 0) {
          beyondAscii(next);
        } else {
          endWord();
        }
      }
      at = end + 1;
    }
  }

  /**
   * @param ends whether the word ends here
   */
  private void ascii(byte[] bytes, int from, int to, boolean ends) {
    if (ends && size == 0 && to - from <= LONGEST) {
      taker.word(bytes, from, to);
      return;
    }
    for (int at = from; at < to; at++) {
      word[size++] = bytes[at];
      if (size >= LONGEST) {
        endWord();
      }
    }
  }

  private void beyondAscii(byte next) {
    if (missing == 0) {
      character = size;
      missing = (next & 0xFF) >= 0xF0 ? 3 : (next & 0xFF) >= 0xE0 ? 2 : 1;
      word[size++] = next;
      return;
    }
    word[size++] = next;
    missing--;
    if (missing == 0 && alone()) {
      wordAlone();
    } else if (missing == 0 && size >= LONGEST) {
      endWord();
    }
  }

  private void wordAlone() {
    if (character > 0) {
      taker.word(word, 0, character);
    }
    taker.word(word, character, size);
    size = 0;
  }

  private void endWord() {
    if (size > 0) {
      taker.word(word, 0, size);
      size = 0;
    }
  }

  /**
   * Whether the last character stands for a word of its own: ideographs and kana, and the scripts
   * of South East Asia that leave no blanks between words.
   */
  private boolean alone() {
    if (size - character == 2) {
      return false;
    }
    if (size - character == 4) {
      return word[character] == (byte) 0xF0 && (word[character + 1] & 0xFF) >= 0xA0;
    }
    int codePoint =
        (word[character] & 0x0F) << 12
            | (word[character + 1] & 0x3F) << 6
            | (word[character + 2] & 0x3F);
    return (codePoint >= 0x3040 && codePoint <= 0x9FFF)
        || (codePoint >= 0x0E00 && codePoint <= 0x0EFF)
        || (codePoint >= 0x1000 && codePoint <= 0x109F)
        || (codePoint >= 0x1780 && codePoint <= 0x17FF);
  }
}
