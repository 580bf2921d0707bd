package dev.tuneready.read;

import dev.tuneready.core.Flaw;
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

  /** Shared by all that read the dataset. */
  LargeLines largeLines = new LargeLines(1);

  private int taken;

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

  /** Waits until there is memory for a large line. */
  void hold() {
    take(false);
  }

  /** Waits until no other chunk holds a large line. */
  void holdAlone() {
    take(true);
  }

  private void take(boolean all) {
    if (taken == 0) {
      taken = largeLines.take(all);
    }
  }

  /** Gives back what a large line took. */
  public void release() {
    if (bytes.length > ChunkFiller.LARGE) {
      bytes = new byte[0];
    }
    largeLines.giveBack(taken);
    taken = 0;
  }
}
