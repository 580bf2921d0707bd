package dev.tuneready.read;

import java.util.concurrent.Semaphore;

/**
 * How many lines that take much memory are held at once, however many workers there are: a few
 * large ones, or a single one that is very large.
 */
final class LargeLines {
  /** What the decoded line, and what is computed of it, may take in bytes. */
  private static final int SEAT = 64 << 20;

  private final int seats;
  private final Semaphore free;

  /**
   * @param lineLimit the longest line that is held, in bytes
   */
  LargeLines(int lineLimit) {
    this.seats = Math.max(1, lineLimit / SEAT);
    this.free = new Semaphore(seats, true);
  }

  /** Waits for room for a large line, or for a very large one. Returns what is to be given back. */
  int take(boolean all) {
    int taken = all ? seats : 1;
    free.acquireUninterruptibly(taken);
    return taken;
  }

  void giveBack(int taken) {
    free.release(taken);
  }
}
