package dev.tuneready.join;

/**
 * The order in which tokens are looked at: the rarest first, of equally rare ones by their number.
 *
 * <p>A rank is the token itself with its rarity in the upper bits, so that ranks sort as unsigned
 * numbers and equal tokens have equal ranks. Any order would give the same pairs; this one makes
 * the smallest groups.
 */
final class Rank {
  /** A token in so many texts, or more, is a stock phrase. */
  static final int STOCK = 256;

  private static final int RARITY_BITS = 6;
  private static final int TOKEN_BITS = Integer.SIZE - RARITY_BITS;

  /** Up to here every count has a rarity of its own; beyond, a quarter of a doubling has. */
  private static final int EXACT = 16;

  private static final int EXACT_BITS = 4;

  private Rank() {}

  static int of(int token, int count) {
    return rarity(count) << TOKEN_BITS | token >>> RARITY_BITS;
  }

  /** From 0 for what occurs nowhere to 63. */
  static int rarity(int count) {
    if (count < EXACT) {
      return count;
    }
    int doublings = 31 - Integer.numberOfLeadingZeros(count);
    int quarter = (count >>> (doublings - 2)) & 3;
    return Math.min(63, EXACT + 4 * (doublings - EXACT_BITS) + quarter);
  }

  static int rarityOf(int rank) {
    return rank >>> TOKEN_BITS;
  }
}
