package dev.tuneready.engine;

import dev.tuneready.core.Log;

/** Logs with so little memory that they spill from the first rows on. */
public final class TinyLogs {
  private static final int BYTES = 4096;

  private TinyLogs() {}

  public static Log log(int longs, int workers, TemporaryFolder folder) {
    return new SpillingLog(longs, () -> BYTES, workers, folder);
  }
}
