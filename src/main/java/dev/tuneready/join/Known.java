package dev.tuneready.join;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What words come to, of as many as there is room for: a word takes the place of another with the
 * same slot. One thread at a time.
 */
final class Known {
  private static final int MOST_BITS = 15;
  private static final int LEAST_BITS = 6;

  /** What a word takes with all it comes to. */
  private static final int ENTRY_BYTES = 160;

  /** Longer words are seldom met again. */
  private static final int LONGEST = 32;

  private record Entry(String word, List<Term> terms) {}

  private final Function<String, List<Term>> read;
  private final int bits;
  private final @Nullable Entry[] entries;
  private long unknown;

  /**
   * @param bytes about how much memory may be taken
   */
  Known(long bytes, Function<String, List<Term>> read) {
    long slots = Math.max(1, bytes / ENTRY_BYTES);
    this.bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, 63 - Long.numberOfLeadingZeros(slots)));
    this.entries = new @Nullable Entry[1 << bits];
    this.read = read;
  }

  /** The terms of the word that stands there in a text. */
  List<Term> terms(String text, int from, int to) {
    if (to - from > LONGEST) {
      return read(text.substring(from, to));
    }
    int hash = 0;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + text.charAt(at);
    }
    int slot = (hash * 0x9E3779B9) >>> (Integer.SIZE - bits);
    Entry entry = entries[slot];
    if (entry == null || entry.word.length() != to - from || !text.startsWith(entry.word, from)) {
      String word = text.substring(from, to);
      entry = new Entry(word, read(word));
      entries[slot] = entry;
    }
    return entry.terms;
  }

  /** How many terms were made, since their words were not known. */
  long unknown() {
    return unknown;
  }

  private List<Term> read(String word) {
    List<Term> terms = read.apply(word);
    unknown += terms.size();
    return terms;
  }
}
