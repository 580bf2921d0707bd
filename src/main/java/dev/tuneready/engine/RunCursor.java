package dev.tuneready.engine;

import java.nio.ByteBuffer;

/** The rows of a run on disk, a window of them at hand. */
final class RunCursor extends RowCursor {
  private final RunFile file;
  private final ByteBuffer buffer;
  private final long to;
  private long position;

  /**
   * @param window holds whole rows
   * @param buffer may be shared by the cursors of one thread
   */
  RunCursor(RunFile file, RunFile.Run run, long[] window, ByteBuffer buffer) {
    super(window, 0);
    this.file = file;
    this.buffer = buffer;
    this.position = run.from();
    this.to = run.to();
  }

  @Override
  boolean refill() {
    at = 0;
    end = 0;
    while (end < rows.length && position < to) {
      long wanted = Math.min(to - position, (long) (rows.length - end) * Long.BYTES);
      buffer.clear().limit((int) Math.min(buffer.capacity() & -Long.BYTES, wanted));
      file.read(buffer, position);
      int count = buffer.limit() / Long.BYTES;
      buffer.asLongBuffer().get(rows, end, count);
      end += count;
      position += buffer.limit();
    }
    return end > 0;
  }
}
