package dev.tuneready.tokens;

import com.knuddels.jtokkit.Encodings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The tokens of an encoding by their bytes. Never changes once loaded, so that all workers share
 * it.
 *
 * <p>Read from jtokkit's own list: a line a token in the order of their ranks, its bytes in base
 * 64, a blank, the rank.
 */
final class Vocabulary {
  /** What is no token ranks behind every token. */
  static final int NONE = Integer.MAX_VALUE;

  private static final String FOLDER = "/com/knuddels/jtokkit/";
  private static final Map<Encoding, Vocabulary> LOADED = new EnumMap<>(Encoding.class);

  private final byte[] bytes;
  private final int[] starts;
  private final int[] slots;
  private final int longest;

  private Vocabulary(byte[] list) {
    // A token takes less room than its base 64, and a line at least four characters with the rank
    // and the line break.
    this.bytes = new byte[list.length];
    int[] ends = new int[list.length / 4 + 2];
    int tokens = read(list, ends);
    this.starts = Arrays.copyOf(ends, tokens + 1);
    this.slots = new int[Integer.highestOneBit(tokens) * 4];
    this.longest = fill();
  }

  /** Loads it the first time it is asked for. */
  static synchronized Vocabulary of(Encoding encoding) {
    return LOADED.computeIfAbsent(encoding, Vocabulary::load);
  }

  /** The rank of the token of these bytes, or {@link #NONE}. */
  int rank(byte[] text, int from, int to) {
    if (to - from > longest) {
      return NONE;
    }
    int mask = slots.length - 1;
    for (int slot = hash(text, from, to) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      int rank = slots[slot] - 1;
      if (Arrays.equals(bytes, starts[rank], starts[rank + 1], text, from, to)) {
        return rank;
      }
    }
    return NONE;
  }

  private static Vocabulary load(Encoding encoding) {
    try (InputStream in =
        Encodings.class.getResourceAsStream(FOLDER + encoding.id() + ".tiktoken")) {
      if (in == null) {
        throw new IllegalStateException("the vocabulary is not on the class path");
      }
      return new Vocabulary(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Decodes all tokens, one behind the other; ranks count up by line, gaps closed, which keeps
   * their order.
   */
  private int read(byte[] list, int[] ends) {
    int tokens = 0;
    int filled = 0;
    int at = 0;
    while (at < list.length) {
      int bits = 0;
      int held = 0;
      for (; list[at] != ' '; at++) {
        int digit = digit(list[at]);
        if (digit >= 0) {
          bits = (bits << 6) | digit;
          held += 6;
          if (held >= 8) {
            held -= 8;
            bytes[filled++] = (byte) (bits >> held);
          }
        }
      }
      ends[++tokens] = filled;
      while (at < list.length && list[at] != '\n') {
        at++;
      }
      at++;
    }
    return tokens;
  }

  /** The value of a digit of base 64; -1 for the padding. */
  private static int digit(byte c) {
    if (c >= 'a') {
      return c - 'a' + 26;
    }
    if (c >= 'A') {
      return c - 'A';
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  private int fill() {
    int mask = slots.length - 1;
    int most = 0;
    for (int rank = 0; rank < starts.length - 1; rank++) {
      int slot = hash(bytes, starts[rank], starts[rank + 1]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = rank + 1;
      most = Math.max(most, starts[rank + 1] - starts[rank]);
    }
    return most;
  }

  private static int hash(byte[] text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text[i]) * 0x01000193;
    }
    hash *= 0x9E3779B1;
    return hash ^ (hash >>> 15);
  }
}
