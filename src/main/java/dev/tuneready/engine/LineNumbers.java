package dev.tuneready.engine;

import dev.tuneready.core.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns places into line numbers, once the rows of every chunk are counted; safe for use by several
 * threads while counting.
 */
final class LineNumbers {
  private final List<long[]> rows = new ArrayList<>();

  /**
   * @param files of the dataset
   */
  LineNumbers(int files) {
    for (int i = 0; i < files; i++) {
      rows.add(new long[0]);
    }
  }

  /** Notes how many rows a chunk has; each chunk is noted once. */
  synchronized void count(int file, long chunk, int count) {
    long[] counts = rows.get(file);
    if (chunk >= counts.length) {
      counts = Arrays.copyOf(counts, (int) Math.max(chunk + 1, counts.length * 2L));
      rows.set(file, counts);
    }
    counts[(int) chunk] = count;
  }

  /** Ends the counting: from now on lines can be asked for. */
  void end() {
    for (long[] counts : rows) {
      long lines = 0;
      for (int chunk = 0; chunk < counts.length; chunk++) {
        long count = counts[chunk];
        counts[chunk] = lines;
        lines += count;
      }
    }
  }

  /** The line of a place, from 1. */
  long line(long place) {
    return rows.get(Place.file(place))[(int) Place.chunk(place)] + Place.row(place) + 1;
  }
}
