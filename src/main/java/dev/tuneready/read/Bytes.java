package dev.tuneready.read;

import java.io.Closeable;
import java.io.IOException;

/** The decoded bytes of one file, in order. */
interface Bytes extends Closeable {
  /**
   * Fills a part of the array; returns how many bytes were read, fewer than asked only at the end,
   * and 0 there.
   */
  int read(byte[] into, int at, int length) throws IOException;

  /**
   * How many bytes follow before the next line feed or the end; at most {@code most} are looked at,
   * and one more says that there are more. -1 when that cannot be told without taking them.
   */
  int lineAhead(int most) throws IOException;

  /** How many bytes have been taken from the file itself, before any decompression. */
  long taken();
}
