package dev.tuneready.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of every member of a gzip file (RFC 1952), each byte accounted for: a member cut
 * short, a wrong checksum or something else after a member is an error.
 *
 * <p>The JDK's own stream asks {@code available()} whether another member follows, and so loses it
 * when a pipe delivers late.
 */
final class GzipMembers extends InputStream {
  private static final int FLAG_HEADER_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private final byte[] single = new byte[1];
  private int from;
  private int to;
  private boolean inMember;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    while (length > 0) {
      if (!inMember && !begin()) {
        return -1;
      }
      int inflated = inflate(into, at, length);
      if (inflated > 0) {
        checksum.update(into, at, inflated);
        return inflated;
      }
      if (inflater.finished()) {
        end();
      }
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private int inflate(byte[] into, int at, int length) throws IOException {
    try {
      if (inflater.needsInput()) {
        if (from == to) {
          fill();
        }
        inflater.setInput(buffer, from, to - from);
        from = to;
      }
      return inflater.inflate(into, at, length);
    } catch (DataFormatException corrupt) {
      throw new RefusedException("is damaged: its gzip data cannot be unpacked");
    }
  }

  /**
   * Reads the header of the next member; false at the end of the file, which tapes and disks pad
   * with zeros.
   */
  private boolean begin() throws IOException {
    int first = pastZeros();
    if (first < 0) {
      return false;
    }
    if (first != 0x1F || next() != 0x8B || next() != 8) {
      throw new RefusedException(
          "is damaged: something that is not gzip stands after a gzip member");
    }
    int flags = next();
    skip(6);
    if ((flags & FLAG_EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & FLAG_NAME) != 0) {
      skipText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipText();
    }
    if ((flags & FLAG_HEADER_CRC) != 0) {
      skip(2);
    }
    inflater.reset();
    checksum.reset();
    inMember = true;
    return true;
  }

  /** The next byte that is not zero; -1 when there is none. */
  private int pastZeros() throws IOException {
    while (from < to || more()) {
      int value = buffer[from++] & 0xFF;
      if (value != 0) {
        return value;
      }
    }
    return -1;
  }

  /** Reads the trailer of the member and compares it with what was inflated. */
  private void end() throws IOException {
    from = to - inflater.getRemaining();
    long crc = word();
    long size = word();
    if (crc != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new RefusedException(
          "is damaged: a gzip member does not have the checksum or length that it states");
    }
    inMember = false;
  }

  private long word() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // The name and the comment end with a zero byte.
    }
  }

  private int next() throws IOException {
    if (from == to) {
      fill();
    }
    return buffer[from++] & 0xFF;
  }

  private void fill() throws IOException {
    if (!more()) {
      throw new RefusedException("is cut short: its last gzip member does not end");
    }
  }

  private boolean more() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
  }
}
