package dev.tuneready.json;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.math.BigDecimal;

/**
 * The 128-bit hash of a JSON value by what it means: key order, escapes and white space do not
 * matter, numbers count by value.
 *
 * <p>The two halves of the value hashed last stand in {@link #high} and {@link #low}. An object's
 * hash is a sum over its fields, which needs no sorting.
 */
final class CanonicalHash {
  private static final Hasher128 XXH3 = Hashing.xxh3_128();
  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xC2B2AE3D27D4EB4FL;
  private static final int LONG_DIGITS = 18;

  long high;
  long low;

  void text(CharSequence text) {
    set(XXH3.hashCharsTo128Bits(text));
  }

  void blob(byte[] bytes, int from, int length) {
    set(XXH3.hashBytesTo128Bits(bytes, from, length));
  }

  void literal(int kind) {
    high = mix(FIRST * (kind + 1));
    low = mix(SECOND * (kind + 1));
  }

  /** Hashes a number so that 1, 1.0 and 10e-1 are the same. */
  void number(String digits) {
    if (digits.length() <= LONG_DIGITS && whole(digits)) {
      long value = Long.parseLong(digits);
      high = mix(value ^ SECOND);
      low = mix(value * FIRST + 1);
      return;
    }
    BigDecimal value;
    try {
      value = new BigDecimal(digits).stripTrailingZeros();
    } catch (NumberFormatException exponentBeyondAnInt) {
      text("number " + digits);
      return;
    }
    if (value.scale() <= 0 && (long) value.precision() - value.scale() <= LONG_DIGITS) {
      number(value.toBigInteger().toString());
    } else {
      text("number " + value.unscaledValue() + "e" + -(long) value.scale());
    }
  }

  /** What a field adds to the sums of its object; the value is the one hashed last. */
  void field(long nameHigh, long nameLow) {
    high = mix(nameHigh * FIRST + Long.rotateLeft(high, 17));
    low = mix(nameLow * SECOND + Long.rotateLeft(low, 29));
  }

  void object(long sumHigh, long sumLow, int size) {
    high = mix(sumHigh + size * FIRST + 3);
    low = mix(sumLow + size * SECOND + 5);
  }

  /** Chains one more item, the one hashed last, to those before. */
  void item(long soFarHigh, long soFarLow) {
    high = mix(soFarHigh * FIRST + high + 7);
    low = mix(soFarLow * SECOND + low + 11);
  }

  private void set(HashValue128 hash) {
    high = hash.getMostSignificantBits();
    low = hash.getLeastSignificantBits();
  }

  private static boolean whole(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if ((c < '0' || c > '9') && !(c == '-' && i == 0)) {
        return false;
      }
    }
    return true;
  }

  /** The finalizer of MurmurHash3 (Austin Appleby, public domain). */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
