package dev.tuneready.core;

import java.util.function.Consumer;

/**
 * Rows of a fixed number of longs that may outgrow memory: kept there while they fit, then in
 * sorted runs on disk.
 */
public interface Log extends AutoCloseable {
  /** What one worker writes through; not thread-safe. */
  interface Writer {
    /** Copies the row. */
    void add(long[] row);
  }

  Writer writer();

  /**
   * Every row of every writer, in ascending order by all their longs as signed numbers. The array
   * passed is used again for the next row. The writers' threads must be done; may be called again.
   */
  void sorted(Consumer<long[]> use);

  /** Drops the rows and gives memory and disk back; later use is an IllegalStateException. */
  @Override
  void close();
}
