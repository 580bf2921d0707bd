package dev.tuneready.join;

/**
 * The order in which tokens are looked at: the rarest first, of equally rare ones by their number.
 *
 * <p>A rank is the token itself with its rarity above it, so equal tokens have equal ranks. Any
 * order would give the same pairs; this one makes the smallest groups.
 */
final class Rank {
  /** A token in so many texts, or more, is a stock phrase. */
  static final int STOCK = 256;

  /** How many rarities there are. */
  static final int RARITIES = 64;

  /** Up to here every count has a rarity of its own; beyond, a quarter of a doubling has. */
  private static final int EXACT = 16;

  private static final int EXACT_BITS = 4;

  private Rank() {}

  static long of(int token, int count) {
    return (long) rarity(count) << Integer.SIZE | (token & 0xFFFFFFFFL);
  }

  /** From 0 for what occurs nowhere up. */
  static int rarity(int count) {
    if (count < EXACT) {
      return count;
    }
    int doublings = 31 - Integer.numberOfLeadingZeros(count);
    int quarter = (count >>> (doublings - 2)) & 3;
    return Math.min(RARITIES - 1, EXACT + 4 * (doublings - EXACT_BITS) + quarter);
  }

  static int rarityOf(long rank) {
    return (int) (rank >>> Integer.SIZE);
  }
}
