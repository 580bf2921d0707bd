package dev.tuneready.join;

/**
 * How a text stands in the list that brings like texts together: one row of longs for every key by
 * which it can be found. Rows that are sorted by all their longs stand in groups of one key.
 */
public final class JoinRow {
  public static final int KEY = 0;
  public static final int PLACE = 2;

  /** How many longs a row has. */
  public static final int LONGS = 7;

  /** Lane, whether promoted, how many tokens, and how many of them a pair found here may share. */
  private static final int ABOUT = 1;

  /** A bit for every token; several tokens may have the same. */
  private static final int BITS = 3;

  private static final int BIT_LONGS = LONGS - BITS;
  private static final int SIZE_BITS = 12;
  private static final int LANE_SHIFT = 2 * SIZE_BITS + 1;
  private static final int SIZE_MASK = (1 << SIZE_BITS) - 1;

  private JoinRow() {}

  /** Fills what is the same in all rows of a text. */
  static void text(long[] row, LaneText text) {
    for (int i = BITS; i < LONGS; i++) {
      row[i] = 0;
    }
    for (int i = 0; i < text.size(); i++) {
      int bit = text.token(i) & (BIT_LONGS * Long.SIZE - 1);
      row[BITS + bit / Long.SIZE] |= 1L << bit;
    }
  }

  /**
   * Fills what is of one key.
   *
   * @param shared the most tokens that the text can share with another that is found by this key
   *     first
   */
  static void key(long[] row, LaneText text, long key, int shared) {
    row[KEY] = key;
    row[ABOUT] =
        (long) text.lane() << LANE_SHIFT
            | (text.promoted() ? 1L << (2 * SIZE_BITS) : 0)
            | (long) shared << SIZE_BITS
            | text.size();
  }

  static int lane(long[] rows, int at) {
    return (int) (rows[at + ABOUT] >>> LANE_SHIFT);
  }

  static boolean promoted(long[] rows, int at) {
    return (rows[at + ABOUT] >>> (2 * SIZE_BITS) & 1) != 0;
  }

  static int size(long[] rows, int at) {
    return (int) rows[at + ABOUT] & SIZE_MASK;
  }

  static int shared(long[] rows, int at) {
    return (int) (rows[at + ABOUT] >>> SIZE_BITS) & SIZE_MASK;
  }

  static long place(long[] rows, int at) {
    return rows[at + PLACE];
  }

  /**
   * The most tokens that two texts can share by their bits: a bit that only one of them has stands
   * for a token that only it has (arXiv 1711.07295).
   */
  static int most(long[] rows, int at, int other) {
    int differing = 0;
    for (int i = BITS; i < LONGS; i++) {
      differing += Long.bitCount(rows[at + i] ^ rows[other + i]);
    }
    return (size(rows, at) + size(rows, other) - differing) / 2;
  }
}
