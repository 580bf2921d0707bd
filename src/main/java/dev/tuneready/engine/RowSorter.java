package dev.tuneready.engine;

/**
 * Sorts rows of a fixed number of longs where they stand: ascending by all their longs as signed
 * numbers.
 *
 * <p>Large stretches are dealt by the first byte in which their rows differ, small ones are
 * shell-sorted. There is no order that makes it slow: a row is moved at most once for each of its
 * bytes, which also bounds the depth of the recursion.
 */
final class RowSorter {
  /** Stretches of fewer rows are not worth 256 buckets. */
  private static final int SMALL = 192;

  /** Ciura's gaps, doi 10.1007/3-540-44669-9_12. */
  private static final int[] GAPS = {132, 57, 23, 10, 4, 1};

  private final long[] rows;
  private final int width;

  private RowSorter(long[] rows, int width) {
    this.rows = rows;
    this.width = width;
  }

  /**
   * @param end where the rows end, in longs
   */
  static void sort(long[] rows, int width, int end) {
    RowSorter sorter = new RowSorter(rows, width);
    if (!sorter.sorted(end)) {
      sorter.sort(0, end);
    }
  }

  /** Negative, 0 or positive as the first row comes before, equals or comes after the second. */
  static int compare(long[] left, int at, long[] right, int other, int width) {
    for (int i = 0; i < width; i++) {
      if (left[at + i] != right[other + i]) {
        return left[at + i] < right[other + i] ? -1 : 1;
      }
    }
    return 0;
  }

  private boolean sorted(int end) {
    for (int at = width; at < end; at += width) {
      if (compare(rows, at - width, rows, at, width) > 0) {
        return false;
      }
    }
    return true;
  }

  private void sort(int from, int to) {
    if (to - from < SMALL * width) {
      shellSort(from, to);
      return;
    }
    for (int column = 0; column < width; column++) {
      long differing = differing(from, to, column);
      if (differing != 0) {
        int shift = (63 - Long.numberOfLeadingZeros(differing)) & ~7;
        deal(from, to, column, shift);
        return;
      }
    }
  }

  /** The bits in which the rows differ in one column. */
  private long differing(int from, int to, int column) {
    long first = rows[from + column];
    long differing = 0;
    for (int at = from + column; at < to; at += width) {
      differing |= rows[at] ^ first;
    }
    return differing;
  }

  /** Deals the rows into buckets by one byte (American flag sort), then sorts each bucket. */
  private void deal(int from, int to, int column, int shift) {
    int[] next = new int[256];
    for (int at = from; at < to; at += width) {
      next[bucket(at, column, shift)] += width;
    }
    int[] ends = new int[256];
    int end = from;
    for (int bucket = 0; bucket < 256; bucket++) {
      int size = next[bucket];
      next[bucket] = end;
      end += size;
      ends[bucket] = end;
    }
    for (int bucket = 0; bucket < 256; bucket++) {
      while (next[bucket] < ends[bucket]) {
        int home = bucket(next[bucket], column, shift);
        if (home != bucket) {
          swap(next[bucket], next[home]);
        }
        next[home] += width;
      }
    }
    int start = from;
    for (int bucketEnd : ends) {
      if (bucketEnd - start > width) {
        sort(start, bucketEnd);
      }
      start = bucketEnd;
    }
  }

  private int bucket(int at, int column, int shift) {
    return (int) ((rows[at + column] ^ Long.MIN_VALUE) >>> shift) & 0xFF;
  }

  private void swap(int left, int right) {
    for (int i = 0; i < width; i++) {
      long kept = rows[left + i];
      rows[left + i] = rows[right + i];
      rows[right + i] = kept;
    }
  }

  private void shellSort(int from, int to) {
    long[] row = new long[width];
    for (int rowsApart : GAPS) {
      int gap = rowsApart * width;
      for (int i = from + gap; i < to; i += width) {
        int at = i;
        if (compare(rows, at - gap, rows, at, width) <= 0) {
          continue;
        }
        System.arraycopy(rows, at, row, 0, width);
        do {
          System.arraycopy(rows, at - gap, rows, at, width);
          at -= gap;
        } while (at - gap >= from && compare(rows, at - gap, row, 0, width) > 0);
        System.arraycopy(row, 0, rows, at, width);
      }
    }
  }
}
