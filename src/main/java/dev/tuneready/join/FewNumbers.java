package dev.tuneready.join;

/** A set of at most {@link TextTokens#MOST_GRAMS} numbers that is emptied at once. */
final class FewNumbers {
  private static final int BITS = 10;
  private static final int SLOTS = 1 << BITS;
  private static final int SHIFT = Integer.SIZE - BITS;

  private final int[] numbers = new int[SLOTS];

  /** In which round each slot was filled; another round than the present one means empty. */
  private final int[] rounds = new int[SLOTS];

  private int round = 1;

  void clear() {
    round++;
  }

  /** Whether the number is new. */
  boolean add(int number) {
    int slot = (number * 0x9E3779B9) >>> SHIFT;
    while (rounds[slot] == round) {
      if (numbers[slot] == number) {
        return false;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    rounds[slot] = round;
    numbers[slot] = number;
    return true;
  }
}
