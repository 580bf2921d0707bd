package dev.tuneready.engine;

import java.nio.ByteBuffer;

/** Writes one run, row after row. */
final class RunWriter {
  private final RunFile file;
  private final ByteBuffer buffer;
  private final RunFile.Run run;
  private long position;

  /**
   * @param buffer empty; used by nobody else meanwhile
   * @param bytes of the whole run
   */
  RunWriter(RunFile file, ByteBuffer buffer, long bytes) {
    this.file = file;
    this.buffer = buffer;
    this.run = file.reserve(bytes);
    this.position = run.from();
  }

  void put(long[] longs, int from, int length) {
    int at = from;
    int left = length;
    while (left > 0) {
      if (buffer.remaining() < Long.BYTES) {
        flush();
      }
      int count = Math.min(left, buffer.remaining() / Long.BYTES);
      buffer.asLongBuffer().put(longs, at, count);
      buffer.position(buffer.position() + count * Long.BYTES);
      at += count;
      left -= count;
    }
  }

  /** Writes what is left; the run as it can be read now. */
  RunFile.Run finish() {
    flush();
    if (position != run.to()) {
      throw new IllegalStateException(
          "a run of " + run.bytes() + " bytes ends at " + (position - run.from()));
    }
    return run;
  }

  private void flush() {
    int bytes = buffer.position();
    file.write(buffer, position);
    position += bytes;
  }
}
