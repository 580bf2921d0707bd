package dev.tuneready.checks.images;

import dev.tuneready.core.Example;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Room;

/** How many examples hold an image. */
record Illustrated() implements Measure<long[], Long> {
  @Override
  public long[] begin(Room room) {
    return new long[1];
  }

  @Override
  public void add(long[] seen, Example example) {
    if (Image.in(example)) {
      seen[0]++;
    }
  }

  @Override
  public long[] merge(long[] left, long[] right) {
    left[0] += right[0];
    return left;
  }

  @Override
  public Long finish(long[] seen, Room room) {
    return seen[0];
  }
}
