package dev.tuneready.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One strict look at the bytes of a line before they are parsed: are they UTF-8, is there a control
 * character that JSON never allows, may there be an escaped surrogate.
 *
 * <p>Jackson's byte parser lets overlong forms and surrogate bytes through, and takes NUL bytes for
 * UTF-16; after this look it meets neither.
 */
public final class LineScan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long BLANKS = ONES * 0x20;
  private static final long BACKSLASHES = ONES * '\\';

  private int invalidUtf8;
  private int control;
  private boolean surrogateEscape;

  /** Where the first byte stands that is no UTF-8, counted in the array; -1 when all is well. */
  public int invalidUtf8() {
    return invalidUtf8;
  }

  /**
   * Where the first control character stands that is not white space to JSON; -1 when there is
   * none.
   */
  public int control() {
    return control;
  }

  /** Whether {@code \}{@code uD8…} to {@code \}{@code uDF…} may stand somewhere. */
  public boolean surrogateEscape() {
    return surrogateEscape;
  }

  public void scan(byte[] bytes, int from, int to) {
    invalidUtf8 = -1;
    control = -1;
    surrogateEscape = false;
    int at = from;
    while (at < to) {
      if (at + 8 <= to) {
        long word = (long) LONGS.get(bytes, at);
        long escapes = zeroBytes(word ^ BACKSLASHES);
        if (((word | (word - BLANKS)) & HIGH_BITS) == 0 && escapes == 0) {
          at += 8;
          continue;
        }
      }
      at = step(bytes, at, to);
      if (at < 0) {
        return;
      }
    }
  }

  /** Looks at one character and returns where the next one starts; -1 when this one is no UTF-8. */
  private int step(byte[] bytes, int at, int to) {
    int first = bytes[at];
    if (first >= 0x20) {
      if (first == '\\' && at + 2 < to && bytes[at + 1] == 'u' && (bytes[at + 2] | 0x20) == 'd') {
        surrogateEscape = true;
      }
      return at + 1;
    }
    if (first >= 0) {
      if (first != '\t' && first != '\n' && first != '\r' && control < 0) {
        control = at;
      }
      return at + 1;
    }
    int length = length(bytes, at, to);
    if (length == 0) {
      invalidUtf8 = at;
      return -1;
    }
    return at + length;
  }

  /**
   * The length of the multi-byte character that starts here (Unicode 15, table 3-7); 0 when it is
   * not well-formed.
   */
  public static int length(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xFF;
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (at + length > to) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** Whether the bytes start with the byte order mark of UTF-8. */
  public static boolean byteOrderMark(byte[] bytes, int from, int to) {
    return to - from >= 3
        && bytes[from] == (byte) 0xEF
        && bytes[from + 1] == (byte) 0xBB
        && bytes[from + 2] == (byte) 0xBF;
  }

  private static long zeroBytes(long word) {
    return (word - ONES) & ~word & HIGH_BITS;
  }
}
