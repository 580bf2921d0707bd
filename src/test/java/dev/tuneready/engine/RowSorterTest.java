package dev.tuneready.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RowSorterTest {
  /** Around the size from which rows are dealt into buckets, and well above it. */
  private static final int[] COUNTS = {0, 1, 2, 3, 20, 191, 192, 193, 1000, 5000};

  @ParameterizedTest
  @EnumSource
  void sortsAsBruteForceDoes(RowOrder order) {
    Random random = new Random(20);
    for (int width = 1; width <= 6; width++) {
      for (int count : COUNTS) {
        long[][] rows = order.rows(count, width, random);
        long[] flat = flat(rows, width, 0);
        RowSorter.sort(flat, width, flat.length);
        Arrays.sort(rows, Arrays::compare);
        assertArrayEquals(flat(rows, width, 0), flat, width + " longs, " + count + " rows");
      }
    }
  }

  @Test
  void leavesAloneWhatStandsBehindTheRows() {
    long[][] rows = RowOrder.RANDOM.rows(500, 3, new Random(5));
    long[] flat = flat(rows, 3, 60);
    Arrays.fill(flat, 1500, 1560, Long.MIN_VALUE);
    RowSorter.sort(flat, 3, 1500);
    Arrays.sort(rows, Arrays::compare);
    long[] expected = flat(rows, 3, 60);
    Arrays.fill(expected, 1500, 1560, Long.MIN_VALUE);
    assertArrayEquals(expected, flat);
  }

  private static long[] flat(long[][] rows, int width, int spare) {
    long[] flat = new long[rows.length * width + spare];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * width, width);
    }
    return flat;
  }
}
