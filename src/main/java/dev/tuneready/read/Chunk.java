package dev.tuneready.read;

import dev.tuneready.core.Flaw;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that start within one stretch of it: whole lines, and so more bytes than the
 * stretch has. Made once a worker and filled again and again.
 */
public final class Chunk {
  byte[] bytes = new byte[0];
  int from;
  int to;
  int file;
  long index;

  /**
   * How long the line is that comes after these bytes and is too long to be held; -1 when there is
   * none.
   */
  long overlong;

  /** What is wrong with the file as a whole, which then has no lines; null when nothing is. */
  @Nullable Flaw flaw;

  private @Nullable Semaphore held;

  public int file() {
    return file;
  }

  /** Which stretch of the file it is, from 0. */
  public long index() {
    return index;
  }

  void reset(int file, long index) {
    this.file = file;
    this.index = index;
    from = 0;
    to = 0;
    overlong = -1;
    flaw = null;
  }

  /** Waits until no other chunk holds a large line. */
  void hold(Semaphore largeLines) {
    if (held == null) {
      largeLines.acquireUninterruptibly();
      held = largeLines;
    }
  }

  /** Gives back what a large line took. */
  public void release() {
    if (held != null) {
      bytes = new byte[0];
      held.release();
      held = null;
    }
  }
}
