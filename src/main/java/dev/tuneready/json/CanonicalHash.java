package dev.tuneready.json;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

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

  void text(String text) {
    // Bytes hash faster than characters do, the making of them included.
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    text(bytes, 0, bytes.length);
  }

  /** Hashes a text of which these are the bytes. */
  void text(byte[] bytes, int from, int length) {
    set(XXH3.hashBytesTo128Bits(bytes, from, length));
  }

  void flag(boolean value) {
    literal(value ? 1 : 2);
  }

  void none() {
    literal(3);
  }

  private void literal(int kind) {
    high = mix(FIRST * (kind + 1));
    low = mix(SECOND * (kind + 1));
  }

  /** Hashes a number so that 1, 1.0 and 10e-1 are the same, whatever the exponent. */
  void number(String number) {
    if (number.length() <= LONG_DIGITS && whole(number)) {
      whole(Long.parseLong(number));
      return;
    }
    StringBuilder digits = new StringBuilder();
    BigInteger exponent = BigInteger.valueOf(significant(number, digits));
    int e = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (e >= 0) {
      exponent = exponent.add(new BigInteger(number.substring(e + 1)));
    }
    if (digits.length() == 0) {
      whole(0);
    } else if (exponent.signum() >= 0
        && exponent.compareTo(BigInteger.valueOf(LONG_DIGITS - digits.length())) <= 0) {
      digits.append("0".repeat(exponent.intValue()));
      long value = Long.parseLong(digits.toString());
      whole(number.charAt(0) == '-' ? -value : value);
    } else {
      text((number.charAt(0) == '-' ? "-" : "") + digits + "e" + exponent);
      high = mix(high + FIRST);
      low = mix(low + SECOND);
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

  private void whole(long value) {
    high = mix(value ^ SECOND);
    low = mix(value * FIRST + 1);
  }

  /**
   * Adds the digits of a number without the zeros around them; returns the power of ten of the last
   * one, the number's own exponent left out.
   */
  private static int significant(String number, StringBuilder digits) {
    int exponent = 0;
    boolean fraction = false;
    for (int i = 0; i < number.length() && (number.charAt(i) | 0x20) != 'e'; i++) {
      char c = number.charAt(i);
      if (c == '.') {
        fraction = true;
      } else if (c != '-') {
        exponent -= fraction ? 1 : 0;
        if (c != '0' || digits.length() > 0) {
          digits.append(c);
        }
      }
    }
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
      exponent++;
    }
    digits.setLength(end);
    return exponent;
  }

  private static boolean whole(String number) {
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
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
