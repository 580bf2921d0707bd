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

  /** Lines longer than this are held one at a time, however many workers there are. */
  static final int LARGE = 4 << 20;

  /** Beyond this, growing step by step would need twice the memory of the line. */
  private static final int HUGE = 16 << 20;

  private final int size;
  private final int lineLimit;
  private final LargeLines largeLines;

  /**
   * @param size of a stretch in bytes
   * @param lineLimit the longest line that is held, in bytes
   * @param largeLines shared by all that read the dataset
   */
  ChunkFiller(int size, int lineLimit, LargeLines largeLines) {
    this.size = size;
    this.lineLimit = lineLimit;
    this.largeLines = largeLines;
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
    chunk.largeLines = largeLines;
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
      int wanted = Math.max(stretchEnd - chunk.to, TAIL);
      if (tooLong(chunk, in, stretchEnd)) {
        return skip(chunk, in, stretchEnd);
      }
      makeRoom(chunk, in, wanted, stretchEnd);
      int read = in.read(chunk.bytes, chunk.to, wanted);
      chunk.to += read;
      if (read == 0) {
        return 0;
      }
    }
  }

  /** Whether the last line is known to be longer than a line may be. */
  private boolean tooLong(Chunk chunk, Bytes in, int stretchEnd) throws IOException {
    long beyond = (long) chunk.to - stretchEnd;
    if (chunk.bytes.length >= LARGE && chunk.to + TAIL > chunk.bytes.length) {
      beyond += Math.max(0, in.lineAhead(lineLimit));
    }
    return beyond > (long) lineLimit - size
        && beyond + stretchEnd - lastLine(chunk, stretchEnd) > lineLimit;
  }

  /** Makes room for so many bytes more. */
  private void makeRoom(Chunk chunk, Bytes in, int wanted, int stretchEnd) throws IOException {
    int length = chunk.bytes.length;
    if (chunk.to + wanted <= length) {
      return;
    }
    int most = stretchEnd + lineLimit + TAIL;
    int grown = length < HUGE ? Math.min(2 * length, most) : most;
    if (length >= LARGE) {
      chunk.holdAlone();
      int ahead = in.lineAhead(lineLimit);
      grown = ahead < 0 ? grown : chunk.to + ahead + TAIL;
    }
    chunk.bytes = Arrays.copyOf(chunk.bytes, Math.max(grown, chunk.to + wanted));
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
