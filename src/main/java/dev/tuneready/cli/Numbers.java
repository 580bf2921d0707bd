package dev.tuneready.cli;

import dev.tuneready.core.Counted;

/** Numbers as they are typed. */
final class Numbers {
  /**
   * The JVM itself takes up to 128 MB of it; with a smaller heap than the rest not even small files
   * are checked.
   */
  private static final long LEAST_MEMORY = 160L << 20;

  private static final String UNITS = "kmg";
  private static final int MOST_DIGITS = 18;

  private Numbers() {}

  static long within(long least, long most, String option, String typed) throws Refusal {
    long number = digits(typed);
    if (number < least || number > most) {
      String range =
          most < Integer.MAX_VALUE ? "from " + least + " to " + most : "of at least " + least;
      throw new Refusal(option + " takes a whole number " + range + ", not " + typed);
    }
    return number;
  }

  /** A size such as {@code 512m}, in bytes: k, m and g are powers of 1,024. */
  static long memory(String option, String typed) throws Refusal {
    int last = typed.length() - 1;
    int shift = last < 1 ? 0 : shift(typed.charAt(last));
    long number = digits(shift == 0 ? typed : typed.substring(0, last));
    if (number < 0 || number > Long.MAX_VALUE >> shift) {
      throw new Refusal(option + " takes a size such as 512m or 2g, not " + typed);
    }
    if (number << shift < LEAST_MEMORY) {
      throw new Refusal(
          option + " must be at least " + Counted.of(LEAST_MEMORY >> 20) + "m, not " + typed);
    }
    return number << shift;
  }

  /** A size in bytes as it would be typed. */
  static String size(long bytes) {
    for (int shift = 30; shift > 0; shift -= 10) {
      if (bytes >>> shift << shift == bytes) {
        return (bytes >>> shift) + UNITS.substring(shift / 10 - 1, shift / 10);
      }
    }
    return Long.toString(bytes);
  }

  private static int shift(char unit) {
    return switch (unit) {
      case 'k', 'K' -> 10;
      case 'm', 'M' -> 20;
      case 'g', 'G' -> 30;
      default -> 0;
    };
  }

  /** -1 when it is not a number of moderate length. */
  private static long digits(String typed) {
    long number = 0;
    for (int i = 0; i < typed.length(); i++) {
      char digit = typed.charAt(i);
      if (digit < '0' || digit > '9' || i >= MOST_DIGITS) {
        return -1;
      }
      number = 10 * number + (digit - '0');
    }
    return typed.isEmpty() ? -1 : number;
  }
}
