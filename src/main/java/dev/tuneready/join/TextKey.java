package dev.tuneready.join;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import org.jspecify.annotations.Nullable;

/**
 * Makes 128-bit keys of texts: texts that say the same have the same key, whatever their case,
 * white space, Unicode form and punctuation at the edges of words. Digits, operators and code count
 * as they stand.
 *
 * <p>What is added keeps its borders: ("ab", "c") is not ("a", "bc"). A key is the same on every
 * machine. Time is linear in the text, and nothing is kept of it. One thread at a time.
 */
public final class TextKey {
  /** Bytes that no text is written with. */
  private static final byte TEXT = (byte) 0xFF;

  private static final byte NUMBER = (byte) 0xFE;
  private static final byte TAG = (byte) 0xFD;

  private static final int BUFFER = 1 << 14;

  private final Hasher128 hasher = Hashing.xxh3_128();
  private final Prose prose = new Prose(this::put);
  private final Code code = new Code(this::put);

  /** What was added; hashing it in one go is several times as fast as hashing it in pieces. */
  private final byte[] buffer = new byte[BUFFER];

  private int size;

  private final byte[] numberless = new byte[BUFFER];

  /** Where all goes that does not fit the buffer; null as long as it does. */
  private @Nullable HashStream128 overflow;

  /** Is told of every text; null when nobody wants to know. */
  private final @Nullable Writing writing;

  private long high;
  private long low;

  public TextKey() {
    this.writing = null;
  }

  /** Makes keys of texts whose writing is to be known too. */
  public TextKey(Writing writing) {
    this.writing = writing;
  }

  /**
   * Adds what the text says; text that looks like code with its case, punctuation and indentation.
   */
  public TextKey text(String text) {
    return add(Code.looksLike(text) ? code : prose, text);
  }

  /** Adds a text as it stands, but for its line ends and its Unicode form. */
  public TextKey literal(String text) {
    return add(code, text);
  }

  /** Adds a word of ours. */
  public TextKey tag(Enum<?> tag) {
    String name = tag.name();
    for (int i = 0; i < name.length(); i++) {
      put((byte) name.charAt(i));
    }
    put(TAG);
    return this;
  }

  public TextKey number(long number) {
    put(NUMBER);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      put((byte) (number >>> shift));
    }
    return this;
  }

  /**
   * Half of a key of what was added since the last time, digits and the signs within numbers left
   * out: equal for texts that differ only in numbers. For long ones it is that of the numbers too.
   */
  public int withoutNumbers() {
    if (overflow != null) {
      return hasher.hashBytesTo128Bits(buffer, 0, size).hashCode();
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      byte next = buffer[i];
      boolean number = (next >= '0' && next <= '9') || next == '.' || next == ',';
      if (!number) {
        numberless[kept++] = next;
      }
    }
    return hasher.hashBytesTo128Bits(numberless, 0, kept).hashCode();
  }

  /** The key of all that was added since the last time is now {@link #high} and {@link #low}. */
  public TextKey end() {
    HashValue128 value =
        overflow == null
            ? hasher.hashBytesTo128Bits(buffer, 0, size)
            : overflow.putBytes(buffer, 0, size).get();
    overflow = null;
    size = 0;
    high = value.getMostSignificantBits();
    low = value.getLeastSignificantBits();
    return this;
  }

  public long high() {
    return high;
  }

  public long low() {
    return low;
  }

  private TextKey add(Wording wording, String text) {
    wording.text(text);
    if (writing != null) {
      writing.add(text);
    }
    put(TEXT);
    return this;
  }

  private void put(byte value) {
    if (size == buffer.length) {
      flush();
    }
    buffer[size++] = value;
  }

  private void put(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > buffer.length - size) {
      flush();
    }
    System.arraycopy(bytes, from, buffer, size, length);
    size += length;
  }

  private void flush() {
    overflow = overflow == null ? hasher.hashStream() : overflow;
    overflow.putBytes(buffer, 0, size);
    size = 0;
  }
}
