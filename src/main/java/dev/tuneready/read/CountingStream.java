package dev.tuneready.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is read, and keeps a copy of it where one is wanted, which it leaves open. Its end is
 * final: a terminal or a pipe that could deliver more is not asked again.
 */
final class CountingStream extends FilterInputStream {
  private final @Nullable OutputStream copy;
  private volatile long count;
  private boolean ended;

  CountingStream(InputStream in, @Nullable OutputStream copy) {
    super(in);
    this.copy = copy;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public synchronized int read(byte[] into, int at, int length) throws IOException {
    int read = ended ? -1 : in.read(into, at, length);
    ended = read < 0;
    if (read > 0) {
      count += read;
      if (copy != null) {
        copy(copy, into, at, read);
      }
    }
    return read;
  }

  private static void copy(OutputStream copy, byte[] from, int at, int length)
      throws RefusedException {
    try {
      copy.write(from, at, length);
    } catch (IOException full) {
      throw new RefusedException(
          "can be read only once, and its copy does not fit into the temporary folder: is the disk full?");
    }
  }

  /** A pipe cannot say how much is there, and the JDK's stream over one throws when asked. */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
