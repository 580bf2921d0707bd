package dev.tuneready.read;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stream, packed or not, with the head of it that was looked at. */
final class StreamBytes implements Bytes {
  /** Above so many decompressed bytes a file is suspected of being a decompression bomb. */
  static final long SUSPECT = 1L << 30;

  /** No honest training file was seen to pack better than 295:1 with gzip. */
  private static final long RATIO = 1000;

  private final InputStream in;
  private final CountingStream raw;
  private final byte[] head;
  private final long suspect;
  private int headAt;
  private long given;

  /**
   * @param raw what is counted
   * @param in what is read, on top of {@code raw}
   * @param suspect how many bytes may come out whatever went in
   */
  StreamBytes(CountingStream raw, InputStream in, byte[] head, long suspect) {
    this.raw = raw;
    this.in = in;
    this.head = head;
    this.suspect = suspect;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int fromHead = Math.min(length, head.length - headAt);
    System.arraycopy(head, headAt, into, at, fromHead);
    headAt += fromHead;
    int read =
        fromHead < length
            ? in.readNBytes(into, at + fromHead, length - fromHead) + fromHead
            : length;
    given += read;
    if (given > suspect && given / RATIO > raw.count()) {
      throw new RefusedException(
          "unpacks to over 1,000 times its size, as no training data does: a decompression bomb?");
    }
    return read;
  }

  @Override
  public int lineAhead(int most) {
    return -1;
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
