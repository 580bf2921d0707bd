package dev.tuneready.core;

/**
 * Numbers as sentences say them: {@code 71,204 tokens}, {@code 1 record}; the same in every locale.
 */
public final class Counted {
  private Counted() {}

  public static String of(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder grouped = new StringBuilder(number < 0 ? "-" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        grouped.append(',');
      }
      grouped.append(digits.charAt(i));
    }
    return grouped.toString();
  }

  /** With its noun, which takes an s unless the number is 1. */
  public static String of(long number, String noun) {
    return of(number) + " " + (number == 1 ? noun : noun + "s");
  }

  /**
   * A share in percent with one decimal, never rounded to none or all unless it is: {@code 5.0 %},
   * {@code <0.1 %}.
   */
  public static String share(long part, long whole) {
    if (part == 0 || whole == 0) {
      return "0 %";
    }
    if (part == whole) {
      return "100 %";
    }
    long tenths = Math.round(1000.0 * part / whole);
    if (tenths == 0) {
      return "<0.1 %";
    }
    return tenths == 1000 ? ">99.9 %" : tenths / 10 + "." + tenths % 10 + " %";
  }
}
