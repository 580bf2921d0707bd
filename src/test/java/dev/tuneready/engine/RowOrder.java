package dev.tuneready.engine;

import java.util.Arrays;
import java.util.Random;

/** Orders in which rows may come, the unkind ones among them. */
enum RowOrder {
  RANDOM,
  FEW_DISTINCT,
  EXTREMES,
  /** Differing in one byte only, wherever it stands. */
  ONE_BYTE,
  ALL_EQUAL,
  SORTED,
  REVERSED,
  ORGAN_PIPE,
  /** Each byte sets apart one row of all that are left. */
  STAIRS;

  private static final long[] EDGES = {
    Long.MIN_VALUE, Long.MIN_VALUE + 1, -256, -1, 0, 1, 255, 256, Long.MAX_VALUE - 1, Long.MAX_VALUE
  };

  long[][] rows(int count, int width, Random random) {
    long[][] rows = new long[count][width];
    int column = random.nextInt(width);
    int shift = random.nextInt(8) * 8;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < width; j++) {
        rows[i][j] = value(i, j, column, shift, random);
      }
    }
    if (this == SORTED || this == REVERSED || this == ORGAN_PIPE) {
      arrange(rows);
    }
    return rows;
  }

  private long value(int row, int at, int column, int shift, Random random) {
    return switch (this) {
      case RANDOM, SORTED, REVERSED, ORGAN_PIPE -> random.nextLong();
      case FEW_DISTINCT -> random.nextInt(3) - 1;
      case EXTREMES -> EDGES[random.nextInt(EDGES.length)];
      case ONE_BYTE -> at == column ? random.nextLong() & (0xFFL << shift) : 42;
      case ALL_EQUAL -> -7;
      case STAIRS -> at == row / 8 ? 1L << (56 - row % 8 * 8) : 0;
    };
  }

  private void arrange(long[][] rows) {
    long[][] sorted = rows.clone();
    Arrays.sort(sorted, Arrays::compare);
    int count = rows.length;
    for (int i = 0; i < count; i++) {
      int to =
          switch (this) {
            case REVERSED -> count - 1 - i;
            case ORGAN_PIPE -> i % 2 == 0 ? i / 2 : count - 1 - i / 2;
            case SORTED, RANDOM, FEW_DISTINCT, EXTREMES, ONE_BYTE, ALL_EQUAL, STAIRS -> i;
          };
      rows[to] = sorted[i];
    }
  }
}
