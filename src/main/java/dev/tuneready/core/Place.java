package dev.tuneready.core;

/**
 * Where an example stands, packed into one long that sorts in reading order: file, then chunk, then
 * row of the chunk, each from 0.
 *
 * <p>Line numbers are not known while chunks are read side by side; the engine turns places into
 * lines at the end.
 */
public final class Place {
  /** The largest number of files in one dataset. */
  public static final int FILES = 1 << 15;

  /** The largest number of rows in one chunk, and so of bytes in one chunk. */
  public static final int ROWS = 1 << 21;

  private static final int ROW_BITS = 21;
  private static final int CHUNK_BITS = 27;

  private Place() {}

  public static long of(int file, long chunk, int row) {
    if (file >= FILES || chunk >= 1L << CHUNK_BITS || row >= ROWS) {
      throw new IllegalArgumentException("no such place: " + file + ", " + chunk + ", " + row);
    }
    return ((long) file << (CHUNK_BITS + ROW_BITS)) | (chunk << ROW_BITS) | row;
  }

  public static int file(long place) {
    return (int) (place >>> (CHUNK_BITS + ROW_BITS));
  }

  public static long chunk(long place) {
    return (place >>> ROW_BITS) & ((1L << CHUNK_BITS) - 1);
  }

  public static int row(long place) {
    return (int) place & (ROWS - 1);
  }
}
