package dev.tuneready.checks.images;

import dev.tuneready.core.Example;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Room;
import dev.tuneready.core.Split;

/** How many examples hold an image. */
public record Illustrated() implements Measure<Illustrated.State, Illustrated.Counts> {

  /** The examples with images of each split. */
  public record Counts(long train, long validation) {}

  /** What one worker counted. */
  public static final class State {
    private long train;
    private long validation;
  }

  @Override
  public State begin(Room room) {
    return new State();
  }

  @Override
  public void add(State seen, Example example) {
    if (Image.in(example)) {
      seen.train += example.split() == Split.TRAIN ? 1 : 0;
      seen.validation += example.split() == Split.VALIDATION ? 1 : 0;
    }
  }

  @Override
  public State merge(State left, State right) {
    left.train += right.train;
    left.validation += right.validation;
    return left;
  }

  @Override
  public Counts finish(State seen, Room room) {
    return new Counts(seen.train, seen.validation);
  }
}
