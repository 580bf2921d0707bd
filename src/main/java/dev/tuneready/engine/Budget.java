package dev.tuneready.engine;

/**
 * The memory that the logs and tapes of a run share: each takes its part at its first row, an even
 * share of what is left among those that have taken nothing yet, and gives it back at its end.
 *
 * <p>What has been taken is never more than there is. One sixteenth is kept for those that come
 * when the others have taken the rest: each gets {@link #LEAST}, or a quarter of what is left where
 * that is less. Thread-safe.
 */
final class Budget {
  static final long LEAST = 64 << 10;

  private final long total;
  private long taken;
  private int waiting;

  Budget(long total) {
    this.total = total;
  }

  /** A part for one log or tape, which it has not taken yet. */
  synchronized Loan open() {
    waiting++;
    return new Part();
  }

  /** How much one that waits would take now; where nobody does, one that is opened now. */
  synchronized long share() {
    long left = total - taken;
    long even = (left - total / 16) / Math.max(1, waiting);
    return Math.max(even, Math.min(LEAST, left / 4));
  }

  synchronized long taken() {
    return taken;
  }

  private final class Part implements Loan {
    private long bytes;
    private boolean waits = true;

    @Override
    public long bytes() {
      synchronized (Budget.this) {
        if (waits) {
          bytes = share();
          taken += bytes;
          stopWaiting();
        }
        return bytes;
      }
    }

    @Override
    public void end() {
      synchronized (Budget.this) {
        if (waits) {
          stopWaiting();
        }
        taken -= bytes;
        bytes = 0;
      }
    }

    private void stopWaiting() {
      waits = false;
      waiting--;
    }
  }
}
