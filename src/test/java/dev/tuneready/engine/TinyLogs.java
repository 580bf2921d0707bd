package dev.tuneready.engine;

import dev.tuneready.core.Log;
import dev.tuneready.core.Tape;

/** Logs and tapes with so little memory that they spill from the first rows on. */
public final class TinyLogs {
  private static final int BYTES = 4096;

  private TinyLogs() {}

  public static Log log(int longs, int workers, TemporaryFolder folder) {
    return new SpillingLog(longs, () -> BYTES, workers, folder);
  }

  public static Tape tape(int workers, TemporaryFolder folder) {
    return new SpillingTape(() -> BYTES, workers, folder);
  }
}
