package dev.tuneready.checks.knowledge;

import dev.tuneready.core.Example;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Room;

/** How many examples are of the kind that {@link FactExample} looks into. */
record Assessed() implements Measure<long[], Long> {
  @Override
  public long[] begin(Room room) {
    return new long[1];
  }

  @Override
  public void add(long[] seen, Example example) {
    seen[0] += FactExample.assessable(example) ? 1 : 0;
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
