package dev.tuneready.join;

/**
 * How many tokens two texts of about the same length must share to be a candidate pair.
 *
 * <p>Every pair of texts that can be near falls into a lane: short ones are compared as bags of
 * words, longer ones as sets of three words in a row, those in between as both.
 */
public sealed interface Lane {
  /** The most words of a text that is compared as a bag of words. */
  int SHORT_WORDS = 24;

  /** The fewest words of one that is compared by three words in a row. */
  int LONG_WORDS = 16;

  /** How many tokens a pair of texts with so many tokens must share; never falls with either. */
  int need(int size, int other);

  /** How many a text with so many shares at least with any that it makes a pair with. */
  int leastNeed(int size);

  /**
   * How many of its tokens, the rarest first, a text has to be found by: any pair shares one of the
   * so many rarest of both.
   */
  default int prefix(int size) {
    return size - leastNeed(size) + 1;
  }

  /**
   * Words in any order, each as often as it occurs: of the n words of the longer text all but d(n)
   * are in the other, d(n) being 0 below 3 words, 1 for 3 to 5, 2 for 6 to 14, a fifth beyond.
   */
  record Bag() implements Lane {
    @Override
    public int need(int size, int other) {
      return leastNeed(Math.max(size, other));
    }

    @Override
    public int leastNeed(int size) {
      return size - differing(size);
    }

    private static int differing(int words) {
      return words < 3 ? 0 : words < 6 ? 1 : words < 15 ? 2 : words / 5;
    }
  }

  /**
   * Sets of tokens of which so many percent of all are in both (Jaccard).
   *
   * @param percent above 0, at most 100
   */
  record Jaccard(int percent) implements Lane {
    @Override
    public int need(int size, int other) {
      return ceiling((long) percent * (size + other), 100 + percent);
    }

    @Override
    public int leastNeed(int size) {
      return ceiling((long) percent * size, 100);
    }

    private static int ceiling(long dividend, int divisor) {
      return (int) ((dividend + divisor - 1) / divisor);
    }
  }
}
