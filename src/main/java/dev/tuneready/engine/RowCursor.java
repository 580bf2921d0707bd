package dev.tuneready.engine;

/** Sorted rows, read from the first to the last. */
class RowCursor {
  /** The rows that are at hand. */
  final long[] rows;

  /** Where the row to be read next begins. */
  int at;

  /** Where the rows at hand end. */
  int end;

  RowCursor(long[] rows, int end) {
    this.rows = rows;
    this.end = end;
  }

  /** Whether there is a row to be read. */
  final boolean ready() {
    return at < end || refill();
  }

  /** Brings more rows to hand, from the start of the array; false when there are none. */
  boolean refill() {
    return false;
  }
}
