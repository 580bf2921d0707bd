package dev.tuneready.join;

/** How many letters were put in, left out, changed, or swapped with their neighbours. */
final class Edits {
  private Edits() {}

  /**
   * The number of edits (optimal string alignment: no letter is edited twice), or {@code most} + 1
   * if it is more than {@code most}. Takes time proportional to the product of the lengths.
   */
  static int distance(String left, String right, int most) {
    if (Math.abs(left.length() - right.length()) > most) {
      return most + 1;
    }
    int shorter = Math.min(left.length(), right.length());
    int from = 0;
    while (from < shorter && left.charAt(from) == right.charAt(from)) {
      from++;
    }
    int tail = 0;
    while (tail < shorter - from
        && left.charAt(left.length() - 1 - tail) == right.charAt(right.length() - 1 - tail)) {
      tail++;
    }
    if (from + tail == shorter) {
      return Math.abs(left.length() - right.length());
    }
    return between(
        left.substring(from, left.length() - tail),
        right.substring(from, right.length() - tail),
        most);
  }

  /** The number of edits between what differs at both ends. */
  private static int between(String left, String right, int most) {
    int[] twoBefore = new int[right.length() + 1];
    int[] before = new int[right.length() + 1];
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= right.length(); j++) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        row[j] = Math.min(before[j - 1] + (same ? 0 : 1), Math.min(before[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most + 1) {
        return most + 1;
      }
      int[] free = twoBefore;
      twoBefore = before;
      before = row;
      row = free;
    }
    return Math.min(before[right.length()], most + 1);
  }
}
