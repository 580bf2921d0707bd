package dev.tuneready.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** Reads and writes at most so many bytes at once, and fails when the countdown says so. */
final class FragileChannel extends FileChannel {
  private final FileChannel file;
  private final Countdown countdown;
  private final int most;

  /**
   * Fails at one operation, counted over reads and writes of all threads; those after it succeed
   * again.
   */
  static final class Countdown {
    private int left;

    Countdown(int operations) {
      this.left = operations;
    }

    synchronized void step() throws IOException {
      left--;
      if (left == -1) {
        throw new IOException("no, says the test");
      }
    }

    /** Whether an operation failed. */
    synchronized boolean over() {
      return left < 0;
    }
  }

  FragileChannel(FileChannel file, int most, Countdown countdown) {
    this.file = file;
    this.most = most;
    this.countdown = countdown;
  }

  @Override
  public int read(ByteBuffer into, long position) throws IOException {
    countdown.step();
    int limit = into.limit();
    into.limit(Math.min(limit, into.position() + most));
    int got = file.read(into, position);
    into.limit(limit);
    return got;
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    countdown.step();
    int limit = from.limit();
    from.limit(Math.min(limit, from.position() + most));
    int put = file.write(from, position);
    from.limit(limit);
    return put;
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    file.truncate(size);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public int read(ByteBuffer into) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long read(ByteBuffer[] into, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer from) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long position() {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel position(long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void force(boolean metaData) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }
}
