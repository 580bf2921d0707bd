package dev.tuneready.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a plain file from a position on; the channel is shared and stays open. */
final class FileBytes implements Bytes {
  private static final int AHEAD = 1 << 16;

  private final FileChannel channel;
  private long position;

  FileBytes(FileChannel channel, long position) {
    this.channel = channel;
    this.position = position;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(into, at, length);
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, position);
      if (read <= 0) {
        break;
      }
      position += read;
    }
    return length - buffer.remaining();
  }

  @Override
  public int lineAhead(int most) throws IOException {
    byte[] block = new byte[AHEAD];
    FileBytes ahead = new FileBytes(channel, position);
    for (int seen = 0; seen <= most; seen += block.length) {
      int read = ahead.read(block, 0, block.length);
      int lineFeed = LineFeeds.first(block, 0, read);
      if (lineFeed >= 0 || read < block.length) {
        return Math.min(most + 1, seen + (lineFeed >= 0 ? lineFeed : read));
      }
    }
    return most + 1;
  }

  @Override
  public long taken() {
    return position;
  }

  @Override
  public void close() {
    // The channel belongs to the file's chunks.
  }

  /**
   * The same bytes as a stream.
   *
   * @param closing is closed with the stream
   */
  InputStream stream(Closeable closing) {
    byte[] one = new byte[1];
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int at, int length) throws IOException {
        int read = FileBytes.this.read(into, at, length);
        return read == 0 && length > 0 ? -1 : read;
      }

      @Override
      public void close() throws IOException {
        closing.close();
      }
    };
  }
}
