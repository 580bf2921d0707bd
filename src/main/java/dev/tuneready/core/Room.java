package dev.tuneready.core;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** What one run lends its measures. */
public interface Room {
  /**
   * How many bytes of memory a log or tape that is opened now may fill: of what there is, what the
   * others have not taken, shared evenly by those that are open and empty.
   */
  long bytes();

  int workers();

  /**
   * The one value for this key that all workers of the measure share: thread-safe, and its
   * additions commute.
   */
  <T> T shared(Object key, Supplier<T> first);

  /**
   * Reads examples again, in file order; for {@link Measure#finish}, one thread at a time.
   *
   * @param places sorted, each once
   */
  void again(long[] places, Consumer<Example> use);

  /**
   * The measure's log of this name, shared by all workers: rows of so many longs.
   *
   * <p>One that is filled during the pass is opened in {@link Measure#begin}, so that it is known
   * how many share the memory. One that is opened in {@link Measure#finish} gets what is free then;
   * if several write to it, all its writers are made before the first row is added. A log or tape
   * takes its memory at its first row and gives it back when it is closed, at the latest when the
   * measure has finished. A name that was closed stays so.
   */
  Log log(String name, int longs);

  /** The measure's tape of this name, under the terms of {@link #log}. */
  Tape tape(String name);
}
