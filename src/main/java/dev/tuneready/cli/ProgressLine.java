package dev.tuneready.cli;

import dev.tuneready.engine.Progress;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a run is, in one line of a terminal that is written over again and again, and erased at
 * the end.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long QUIET = 1_000_000_000L;
  private static final long PAUSE = 100_000_000L;
  private static final String ERASE = "\r\033[K";

  private final Writer terminal;
  private final long begun;
  private final AtomicLong next;
  private boolean shown;
  private boolean closed;

  /**
   * A line for this terminal.
   *
   * @param begun when the run did, in the nanoseconds of {@link System#nanoTime}
   */
  ProgressLine(Writer terminal, long begun) {
    this.terminal = terminal;
    this.begun = begun;
    this.next = new AtomicLong(begun + QUIET);
  }

  @Override
  public void at(long done, long total) {
    long now = System.nanoTime();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
      show(line(done, total, now - begun));
    }
  }

  @Override
  public synchronized void close() {
    if (shown && !closed) {
      write(ERASE);
    }
    closed = true;
  }

  /** Such as {@code 310 of 929 MB (33 %), 140 MB/s}. */
  static String line(long done, long total, long nanoseconds) {
    long speed = Math.round(done * 1e3 / Math.max(1, nanoseconds));
    String amount =
        total > 0 ? megabytes(done) + " of " + megabytes(total) + " MB" : megabytes(done) + " MB";
    String share = total > 0 ? " (" + (long) (100.0 * done / total) + " %)" : "";
    return "checking: " + amount + share + ", " + speed + " MB/s";
  }

  private static long megabytes(long bytes) {
    return (bytes + 500_000) / 1_000_000;
  }

  private synchronized void show(String line) {
    if (!closed) {
      shown = true;
      write(ERASE + line);
    }
  }

  private void write(String text) {
    try {
      terminal.write(text);
      terminal.flush();
    } catch (IOException gone) {
      closed = true;
    }
  }
}
