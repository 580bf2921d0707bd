package dev.tuneready.read;

import java.io.Closeable;
import java.io.IOException;

/** The chunks of one file; thread-safe. Each caller gets them in ascending order. */
interface Chunks extends Closeable {
  /**
   * Fills the chunk, whose file is set, with the next stretch that is not taken yet; false at the
   * end.
   */
  boolean next(Chunk chunk) throws IOException;

  /** Fills the chunk with the given stretch; asked in ascending order, by one thread. */
  boolean seek(Chunk chunk, long index) throws IOException;

  /** How many bytes of the file have been taken so far. */
  long taken();
}
