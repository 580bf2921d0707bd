package dev.tuneready.read;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stream, packed or not, with the head of it that was looked at. */
final class StreamBytes implements Bytes {
  private final InputStream in;
  private final CountingStream raw;
  private final byte[] head;
  private int headAt;

  /**
   * @param raw what is counted
   * @param in what is read, on top of {@code raw}
   */
  StreamBytes(CountingStream raw, InputStream in, byte[] head) {
    this.raw = raw;
    this.in = in;
    this.head = head;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int fromHead = Math.min(length, head.length - headAt);
    System.arraycopy(head, headAt, into, at, fromHead);
    headAt += fromHead;
    return fromHead
        + (fromHead < length ? in.readNBytes(into, at + fromHead, length - fromHead) : 0);
  }

  @Override
  public long taken() {
    return raw.count();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
