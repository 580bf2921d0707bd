package dev.tuneready.core;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** What one run lends its measures. */
public interface Room {
  /** How many bytes of memory one measure may fill with what grows with the number of examples. */
  long bytes();

  int workers();

  /** The one value for this key that all workers share: thread-safe, and its additions commute. */
  <T> T shared(Object key, Supplier<T> first);

  /**
   * Reads examples again, in file order.
   *
   * @param places sorted, each once
   */
  void again(long[] places, Consumer<Example> use);

  /** The log of this name, shared by all workers: rows of so many longs. */
  Log log(String name, int longs);
}
