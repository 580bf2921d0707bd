package dev.tuneready.checks.size;

import dev.tuneready.core.Example;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Part;
import dev.tuneready.core.Room;
import dev.tuneready.core.Split;
import dev.tuneready.core.Turn;

/** How many examples to train on hold an image. */
record Pictured() implements Measure<long[], Long> {
  @Override
  public long[] begin(Room room) {
    return new long[1];
  }

  @Override
  public void add(long[] seen, Example example) {
    if (example.split() == Split.TRAIN && pictured(example)) {
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

  private static boolean pictured(Example example) {
    for (Turn turn : example.turns()) {
      for (Part part : turn.parts()) {
        if (part.kind() == Part.Kind.IMAGE) {
          return true;
        }
      }
    }
    return false;
  }
}
