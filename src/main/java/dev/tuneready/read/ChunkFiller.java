package dev.tuneready.read;

import java.io.IOException;
import java.util.Arrays;

/**
 * Reads on until every line that starts within a stretch is whole.
 *
 * <p>A line belongs to the stretch in which it starts. Where stretches end depends on nothing but
 * the bytes, so that a place means the same line in every look at a file, packed or not.
 */
final class ChunkFiller {
  /** How much is read at once of what lies beyond the stretch. */
  private static final int TAIL = 1 << 14;


  /** A buffer of this size grows by no more than it must. */
  private static final int LARGE = 16 << 20;

  private final int size;
  private final int lineLimit;

  /**
   * @param size of a stretch in bytes
   * @param lineLimit the longest line that is held, in bytes
   */
  ChunkFiller(int size, int lineLimit) {
    this.size = size;
    this.lineLimit = lineLimit;
  }

  int size() {
    return size;
  }

  /**
   * Fills a chunk.
   *
   * @param chunk holds, from its {@code from} to its {@code to}, the bytes read so far, which begin
   *     with a line
   * @param start where in the file that line begins
   * @return how many bytes after the chunk's lines were read as well; they stand behind its {@code
   *     to}
   */
  int fill(Chunk chunk, Bytes in, long start) throws IOException {
    int stretchEnd = (int) (size - start % size) + chunk.from;
    int searched = stretchEnd - 1;
    while (true) {
      int lineFeed = LineFeeds.first(chunk.bytes, searched, chunk.to);
      if (lineFeed >= 0) {
        int rest = chunk.to - lineFeed - 1;
        chunk.to = lineFeed + 1;
        return rest;
      }
      searched = Math.max(searched, chunk.to);
      long ahead = full(chunk) ? in.ahead(lineLimit) : -1;
      if (tooLong(chunk, stretchEnd, ahead)) {
        return skip(chunk, in, stretchEnd);
      }
      if (!more(chunk, in, stretchEnd, ahead)) {
        return 0;
      }
    }
  }

  /** Whether the buffer is large and would have to grow. */
  private static boolean full(Chunk chunk) {
    return chunk.bytes.length >= LARGE && chunk.to + TAIL > chunk.bytes.length;
  }

  private static boolean more(Chunk chunk, Bytes in, int stretchEnd, long ahead)
      throws IOException {
    int wanted = Math.max(stretchEnd - chunk.to, TAIL);
    if (chunk.to + wanted > chunk.bytes.length) {
      int length = chunk.bytes.length;
      int grown = length < LARGE ? 2 * length : length + length / 4;
      grown = ahead < 0 ? grown : Math.toIntExact(chunk.to + ahead + 1 + TAIL);
      chunk.bytes = Arrays.copyOf(chunk.bytes, Math.max(grown, chunk.to + wanted));
    }
    int read = in.read(chunk.bytes, chunk.to, wanted);
    chunk.to += read;
    return read > 0;
  }

  private boolean tooLong(Chunk chunk, int stretchEnd, long ahead) {
    boolean maybe = ahead >= 0 || chunk.to - stretchEnd > lineLimit - size;
    return maybe && chunk.to - lastLine(chunk, stretchEnd) + Math.max(0, ahead) > lineLimit;
  }

  /** Where the last line begins that starts within the stretch. */
  private static int lastLine(Chunk chunk, int stretchEnd) {
    int lineFeed = LineFeeds.last(chunk.bytes, chunk.from, Math.min(chunk.to, stretchEnd - 1));
    return lineFeed < 0 ? chunk.from : lineFeed + 1;
  }

  /** Leaves out the last line and reads on to its end. */
  private int skip(Chunk chunk, Bytes in, int stretchEnd) throws IOException {
    int line = lastLine(chunk, stretchEnd);
    long length = (long) chunk.to - line;
    chunk.to = line;
    byte[] scratch = chunk.bytes;
    int room = scratch.length - line;
    while (true) {
      int read = in.read(scratch, line, Math.min(room, 1 << 16));
      int lineFeed = LineFeeds.first(scratch, line, line + read);
      if (lineFeed >= 0 || read == 0) {
        chunk.overlong = length + (lineFeed < 0 ? 0 : lineFeed - line);
        int rest = lineFeed < 0 ? 0 : line + read - lineFeed - 1;
        System.arraycopy(scratch, line + read - rest, scratch, line, rest);
        return rest;
      }
      length += read;
    }
  }
}
