package dev.tuneready.join;

/**
 * One way to write down what a text says, so that texts that say the same are written the same.
 *
 * <p>A text is fed in, its wording comes out at a {@link Sink} as UTF-8 (a lone surrogate as three
 * bytes of the same pattern), never with a byte above 0xF4. Time is linear in the text, memory
 * bounded. One thread at a time; good for any number of texts.
 *
 * <p>Unicode's normalization forms are those of the Java that runs: for characters younger than it
 * two forms may count as different.
 */
abstract sealed class Wording implements Formed permits Prose, Code {
  private static final int BUFFER = 1 << 14;

  /** The longest that one code point becomes. */
  private static final int LONGEST = 4;

  private final Sink sink;
  private final UnicodeForm form = new UnicodeForm();

  /** What is written and not yet handed on. */
  final byte[] bytes = new byte[BUFFER];

  int size;

  /**
   * How much of what is written stays whatever follows; shifted with the buffer, so it may be
   * negative.
   */
  int keep;

  Wording(Sink sink) {
    this.sink = sink;
  }

  /** A text begins. */
  abstract void begin();

  /** The text ends: what is pending is settled. */
  abstract void end();

  /** The buffer was shifted down by so many bytes. */
  void shifted(int by) {}

  final void text(String text) {
    size = 0;
    keep = 0;
    begin();
    form.feed(text, this);
    end();
    sink.put(bytes, 0, size);
  }

  /** Makes room for one more code point, if need be by taking what is pending as settled. */
  final void room() {
    if (size + LONGEST <= bytes.length) {
      return;
    }
    int done = keep > 1 ? keep - 1 : size - 1;
    keep = Math.max(keep, done + 1);
    sink.put(bytes, 0, done);
    System.arraycopy(bytes, done, bytes, 0, size - done);
    size -= done;
    keep -= done;
    shifted(done);
  }

  /** Writes a code point; there must be {@link #room}. */
  final void write(int codePoint) {
    if (codePoint < 0x80) {
      bytes[size++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      bytes[size++] = (byte) (0xC0 | (codePoint >> 6));
      bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
      bytes[size++] = (byte) (0xE0 | (codePoint >> 12));
      bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
    } else {
      bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
      bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
      bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
    }
  }

  /**
   * Whether it cannot be seen and changes nothing: soft hyphen, zero-width space, word joiner, byte
   * order mark.
   */
  static boolean invisible(int codePoint) {
    return codePoint == 0xAD || codePoint == 0x200B || codePoint == 0x2060 || codePoint == 0xFEFF;
  }

  /** All characters that Unicode calls white space. */
  static boolean space(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint == ' '
          || (codePoint >= 0x09 && codePoint <= 0x0D)
          || (codePoint >= 0x1C && codePoint <= 0x1F);
    }
    return codePoint == 0x85 || Character.isSpaceChar(codePoint);
  }
}
