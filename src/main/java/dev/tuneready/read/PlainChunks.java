package dev.tuneready.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;

/** The chunks of a plain file: any worker reads any stretch. */
final class PlainChunks implements Chunks {
  /** What is read with a stretch at first, so that most last lines end in it. */
  private static final int SLACK = 1 << 14;

  private final FileChannel channel;
  private final Closeable closing;
  private final ChunkFiller filler;
  private final long length;
  private final AtomicLong next = new AtomicLong();

  /**
   * @param closing is closed with the chunks
   */
  PlainChunks(FileChannel channel, Closeable closing, ChunkFiller filler) throws IOException {
    this.channel = channel;
    this.closing = closing;
    this.filler = filler;
    this.length = channel.size();
  }

  @Override
  public boolean next(Chunk chunk) throws IOException {
    return seek(chunk, next.getAndIncrement());
  }

  @Override
  public boolean seek(Chunk chunk, long index) throws IOException {
    int size = filler.size();
    long start = index * size;
    chunk.reset(chunk.file, index);
    if (start >= length) {
      return false;
    }
    int ahead = start == 0 ? 0 : 1;
    if (chunk.bytes.length < size + SLACK || chunk.bytes.length > 4 * (size + SLACK)) {
      chunk.bytes = new byte[size + SLACK];
    }
    FileBytes bytes = new FileBytes(channel, start - ahead);
    chunk.to = bytes.read(chunk.bytes, 0, size + ahead);
    if (ahead > 0) {
      int lineFeed = LineFeeds.first(chunk.bytes, 0, Math.min(size, chunk.to));
      if (lineFeed < 0 || start + lineFeed >= length) {
        chunk.to = 0;
        return true;
      }
      chunk.from = lineFeed + 1;
    }
    filler.fill(chunk, bytes, start + chunk.from - ahead);
    return true;
  }

  @Override
  public long taken() {
    return Math.min(length, next.get() * filler.size());
  }

  @Override
  public void close() throws IOException {
    closing.close();
  }
}
