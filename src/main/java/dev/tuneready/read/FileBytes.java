package dev.tuneready.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a plain file from a position on; the channel is shared and stays open. */
final class FileBytes implements Bytes {
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
  public long ahead(int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    long ahead = 0;
    while (ahead <= most) {
      int read = channel.read(buffer.clear(), position + ahead);
      int lineFeed = LineFeeds.first(buffer.array(), 0, read);
      if (lineFeed >= 0 || read <= 0) {
        return ahead + Math.max(0, lineFeed);
      }
      ahead += read;
    }
    return ahead;
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
