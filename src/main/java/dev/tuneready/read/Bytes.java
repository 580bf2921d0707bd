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
   * How many bytes come before the next line feed or the end, told without reading them into memory
   * and not much beyond {@code most}; -1 where that cannot be told.
   */
  long ahead(int most) throws IOException;

  /** How many bytes have been taken from the file itself, before any decompression. */
  long taken();
}
