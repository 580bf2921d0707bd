package dev.tuneready.engine;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Place;
import dev.tuneready.core.Room;

/**
 * Counts lines and formats, for each file apart.
 *
 * @param files of the dataset
 */
record Census(int files) implements Measure<long[][], long[][]> {
  private static final int FORMATS = Format.values().length;

  /** For each file the number of lines of each format, in the order of {@link Format}. */
  @Override
  public long[][] begin(Room room) {
    return new long[files][FORMATS];
  }

  @Override
  public void add(long[][] seen, Example example) {
    seen[Place.file(example.place())][example.format().ordinal()]++;
  }

  @Override
  public long[][] merge(long[][] left, long[][] right) {
    for (int file = 0; file < files; file++) {
      for (int format = 0; format < FORMATS; format++) {
        left[file][format] += right[file][format];
      }
    }
    return left;
  }

  @Override
  public long[][] finish(long[][] seen, Room room) {
    return seen;
  }
}
