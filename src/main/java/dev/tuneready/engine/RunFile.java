package dev.tuneready.engine;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * The file in which a log keeps its sorted runs, or a tape its blocks, made when the first is
 * written.
 *
 * <p>Runs may be written by several threads side by side. A failure is final: every later call
 * throws it again, so that rows are never lost in silence.
 */
final class RunFile {
  private static final int BUFFER = 256 << 10;

  /** Where a sorted run stands, in bytes of the file. */
  record Run(long from, long to) {
    long bytes() {
      return to - from;
    }
  }

  private final Scratch scratch;
  private @Nullable FileChannel channel;
  private long end;
  private volatile @Nullable StorageException failure;

  RunFile(Scratch scratch) {
    this.scratch = scratch;
  }

  /** Buffers are outside the heap, where the system reads and writes them without a copy. */
  static ByteBuffer buffer(long bytes) {
    return ByteBuffer.allocateDirect((int) Math.max(Long.BYTES, Math.min(BUFFER, bytes)))
        .order(ByteOrder.nativeOrder());
  }

  /** Throws what failed before, if anything did. */
  void check() {
    StorageException failed = failure;
    if (failed != null) {
      throw failed;
    }
  }

  /** Makes room for a run. */
  synchronized Run reserve(long bytes) {
    check();
    Run run = new Run(end, end + bytes);
    end = run.to();
    return run;
  }

  /** Writes all that the buffer holds, and empties it. */
  void write(ByteBuffer buffer, long at) {
    check();
    try {
      FileChannel file = channel();
      buffer.flip();
      long position = at;
      while (buffer.hasRemaining()) {
        position += file.write(buffer, position);
      }
      buffer.clear();
    } catch (IOException e) {
      throw failed(StorageException.writing(scratch.parent(), size(), e));
    }
  }

  /** Fills the buffer as far as its limit. */
  void read(ByteBuffer buffer, long at) {
    try {
      FileChannel file = channel();
      long position = at;
      while (buffer.hasRemaining()) {
        int got = file.read(buffer, position);
        if (got < 0) {
          throw new EOFException();
        }
        position += got;
      }
      buffer.flip();
    } catch (IOException e) {
      throw failed(StorageException.reading(scratch.parent(), e));
    }
  }

  /** Gives the disk back; nothing may be written or read any more. */
  synchronized void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException unwritten) {
      // Nobody reads it again.
    }
  }

  private StorageException failed(StorageException first) {
    failure = first;
    return first;
  }

  private synchronized long size() {
    return end;
  }

  private synchronized FileChannel channel() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      open = open();
      channel = open;
    }
    return open;
  }

  private FileChannel open() throws IOException {
    try {
      return scratch.open();
    } catch (StorageException e) {
      throw failed(e);
    }
  }
}
