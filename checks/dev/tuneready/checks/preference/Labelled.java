package dev.tuneready.checks.preference;

import dev.tuneready.core.Example;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Room;
import dev.tuneready.core.Split;

/** How many examples to train on are labelled good, and how many bad. */
record Labelled() implements Measure<long[], Labelled.Counts> {
  private static final int GOOD = 0;
  private static final int BAD = 1;

  /** So many of each. */
  record Counts(long good, long bad) {}

  @Override
  public long[] begin(Room room) {
    return new long[2];
  }

  @Override
  public void add(long[] seen, Example example) {
    Boolean label = example.label();
    if (label != null && example.split() == Split.TRAIN) {
      seen[label ? GOOD : BAD]++;
    }
  }

  @Override
  public long[] merge(long[] left, long[] right) {
    left[GOOD] += right[GOOD];
    left[BAD] += right[BAD];
    return left;
  }

  @Override
  public Counts finish(long[] seen, Room room) {
    return new Counts(seen[GOOD], seen[BAD]);
  }
}
