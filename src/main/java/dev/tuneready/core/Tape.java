package dev.tuneready.core;

/**
 * Entries of any number of longs that may outgrow memory, read again in the order in which they
 * were written: in memory while they fit, then in a file.
 */
public interface Tape extends AutoCloseable {
  /** What one worker writes through; not thread-safe. */
  interface Writer {
    /** Copies the first {@code length} longs. */
    void add(long[] entry, int length);
  }

  /** Takes entries. */
  interface Use {
    /**
     * Takes one entry.
     *
     * @param writer who wrote it, counted from 0 in the order in which the writers were made
     * @param longs begins with the entry; used again for the next one
     */
    void entry(int writer, long[] longs, int length);
  }

  Writer writer();

  /** How many writers there are. */
  int writers();

  /**
   * Gives every entry: those of one writer in the order in which they were added and by one thread,
   * those of several writers beside each other. The writers' threads must be done; may be called
   * again.
   */
  void play(Use use);

  /** Drops the entries and gives memory and disk back; later use is an IllegalStateException. */
  @Override
  void close();
}
