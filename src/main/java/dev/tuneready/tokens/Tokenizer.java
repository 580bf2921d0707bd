package dev.tuneready.tokens;

import java.util.List;

/**
 * Counts the tokens of a text as jtokkit's {@code countTokensOrdinary} does: what looks like a
 * special token is plain text.
 *
 * <p>Takes linear time and little memory whatever the text is. Only a piece without any break in
 * it, a run of letters say, that is longer than 65,536 characters is counted in stretches of that
 * length; each cut may make a token or two more of it. Not thread-safe: each worker has its own,
 * and all share the vocabulary.
 */
public final class Tokenizer {
  /** The encodings that are known. */
  public static final List<String> NAMES = Encoding.names();

  /** The longest stretch that is merged at once, in characters. */
  static final int STRETCH = 1 << 16;

  private final Encoding encoding;
  private final Vocabulary vocabulary;
  private byte[] bytes = new byte[1 << 10];
  private Merging merging;

  private Tokenizer(Encoding encoding) {
    this.encoding = encoding;
    this.vocabulary = Vocabulary.of(encoding);
    this.merging = new Merging(vocabulary);
  }

  /**
   * Loads the vocabulary when it is the first of its name; the name must be one of {@link #NAMES}.
   */
  public static Tokenizer named(String name) {
    return new Tokenizer(Encoding.named(name));
  }

  public int count(String text) {
    int tokens = 0;
    for (int start = 0; start < text.length(); ) {
      int end = encoding.splitting().end(text, start);
      tokens += end - start <= STRETCH ? piece(text, start, end) : stretches(text, start, end);
      start = end;
    }
    return tokens;
  }

  private int stretches(String text, int start, int end) {
    int tokens = 0;
    for (int from = start; from < end; ) {
      int to = Math.min(end, from + STRETCH);
      if (to < end && Character.isSurrogatePair(text.charAt(to - 1), text.charAt(to))) {
        to--;
      }
      tokens += piece(text, from, to);
      from = to;
    }
    // What a giant took is given back.
    bytes = new byte[1 << 10];
    merging = new Merging(vocabulary);
    return tokens;
  }

  private int piece(String text, int start, int end) {
    int length = encode(text, start, end);
    return vocabulary.rank(bytes, 0, length) == Vocabulary.NONE ? merging.count(bytes, length) : 1;
  }

  /** Writes a piece as UTF-8 and returns its length. */
  private int encode(String text, int start, int end) {
    if (bytes.length < 3 * (end - start)) {
      bytes = new byte[Math.max(3 * (end - start), 2 * bytes.length)];
    }
    int length = 0;
    for (int i = start; i < end; i++) {
      char unit = text.charAt(i);
      if (unit < 0x80) {
        bytes[length++] = (byte) unit;
      } else if (Character.isHighSurrogate(unit)
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        length = four(Character.toCodePoint(unit, text.charAt(++i)), length);
      } else if (Character.isSurrogate(unit) && encoding.replaces()) {
        bytes[length++] = '?';
      } else {
        length = twoOrThree(unit, length);
      }
    }
    return length;
  }

  private int twoOrThree(char unit, int at) {
    int length = at;
    if (unit < 0x800) {
      bytes[length++] = (byte) (0xC0 | (unit >> 6));
    } else {
      bytes[length++] = (byte) (0xE0 | (unit >> 12));
      bytes[length++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
    }
    bytes[length++] = (byte) (0x80 | (unit & 0x3F));
    return length;
  }

  private int four(int codePoint, int at) {
    bytes[at] = (byte) (0xF0 | (codePoint >> 18));
    bytes[at + 1] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
    bytes[at + 2] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    bytes[at + 3] = (byte) (0x80 | (codePoint & 0x3F));
    return at + 4;
  }
}
