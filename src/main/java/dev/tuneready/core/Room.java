package dev.tuneready.core;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** What one run lends its measures. */
public interface Room {
  /**
   * How many bytes of memory one measure may fill with what grows with the number of examples: what
   * there is, shared evenly by the logs that are open.
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
   * The measure's log of this name, shared by all workers: rows of so many longs. It is opened in
   * {@link Measure#begin}, so that it is known how many share the memory.
   */
  Log log(String name, int longs);
}
