package dev.tuneready.engine;

import dev.tuneready.core.Log;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows in memory while they fit, then in sorted runs on disk.
 *
 * <p>What {@link #sorted} gives depends on nothing but the rows: not on how they were dealt to
 * writers, nor on the memory. The writers' threads must be done when it is called; it may be called
 * again, and by several threads. Whatever cannot be written or read is a {@link StorageException}.
 *
 * <p>Of the memory, four fifths hold rows; the last fifth is what growing takes on top, and later
 * what reading runs takes.
 */
final class SpillingLog implements Log {
  private static final int SMALLEST = 64;
  private static final int LARGEST_LONGS = 1 << 30;

  /** So many longs take longer to sort than threads take to start. */
  private static final long WORTH_THREADS = 1 << 16;

  /**
   * Runs are merged in several passes rather than with smaller windows than this, or more of them
   * than {@link #RUNS}.
   */
  private static final long SMALLEST_WINDOW = 32 << 10;

  private static final long LARGEST_WINDOW = 4 << 20;
  private static final int RUNS = 512;
  private static final long UNKNOWN = -1;

  private final int width;
  private final Loan memory;
  private final int writers;
  private final RunFile file;
  private final List<Buffer> buffers = new ArrayList<>();
  private final Deque<RunFile.Run> runs = new ArrayDeque<>();

  /** Bytes for the rows that no writer has taken yet; negative until the first row comes. */
  private long free = UNKNOWN;

  /** Writers that have taken their part. */
  private int begun;

  private boolean closed;

  /**
   * @param width longs in a row
   * @param memory what the rows may take; asked when there is a first one
   * @param writers how many share the memory, if no more are made before the first row comes
   * @param scratch asked for a file only when something does not fit
   */
  SpillingLog(int width, Loan memory, int writers, Scratch scratch) {
    this.width = width;
    this.memory = memory;
    this.writers = writers;
    this.file = new RunFile(scratch);
  }

  @Override
  public synchronized Writer writer() {
    requireOpen();
    Buffer buffer = new Buffer();
    buffers.add(buffer);
    return buffer;
  }

  @Override
  public void sorted(Consumer<long[]> use) {
    long[] row = new long[width];
    new RowMerger(width, sources())
        .into(
            (rows, at) -> {
              System.arraycopy(rows, at, row, 0, width);
              use.accept(row);
            });
  }

  @Override
  public synchronized void close() {
    closed = true;
    buffers.forEach(Buffer::drop);
    buffers.clear();
    runs.clear();
    file.close();
    memory.end();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the log is closed");
    }
  }

  /** How many rows the next writer that has its first one may hold. */
  private synchronized int rowsOfWriter() {
    requireOpen();
    if (free == UNKNOWN) {
      free = memory.bytes() / 5 * 4;
    }
    long part = free / Math.max(1, Math.max(writers, buffers.size()) - begun);
    begun++;
    free -= part;
    return (int) Math.max(1, Math.min(part / ((long) width * Long.BYTES), LARGEST_LONGS / width));
  }

  /** The memory that reading runs takes. */
  private long readingBytes() {
    return memory.bytes() / 5;
  }

  /** All rows, in few enough sorted sources. */
  private synchronized List<RowCursor> sources() {
    requireOpen();
    file.check();
    sortBuffers();
    mergeRuns();
    List<RowCursor> sources = new ArrayList<>(cursors(List.copyOf(runs)));
    for (Buffer buffer : buffers) {
      sources.add(new RowCursor(buffer.rows, buffer.end));
    }
    return sources;
  }

  private void sortBuffers() {
    long held = 0;
    for (Buffer buffer : buffers) {
      held += buffer.end;
    }
    if (held < WORTH_THREADS) {
      buffers.forEach(Buffer::sort);
    } else {
      buffers.parallelStream().forEach(Buffer::sort);
    }
  }

  /**
   * Makes one run of many, the oldest first, until all that are left can be read beside each other.
   */
  private void mergeRuns() {
    int most = (int) Math.max(2, Math.min(RUNS, readingBytes() / SMALLEST_WINDOW));
    while (runs.size() > most) {
      List<RunFile.Run> oldest =
          runs.stream().limit(Math.min(most, runs.size() - most + 1)).toList();
      RunFile.Run merged = merged(oldest);
      oldest.forEach(run -> runs.remove());
      runs.add(merged);
    }
  }

  private RunFile.Run merged(List<RunFile.Run> some) {
    long bytes = some.stream().mapToLong(RunFile.Run::bytes).sum();
    RunWriter writer = new RunWriter(file, RunFile.buffer(bytes), bytes);
    new RowMerger(width, cursors(some)).into((rows, at) -> writer.put(rows, at, width));
    return writer.finish();
  }

  private List<RunCursor> cursors(List<RunFile.Run> some) {
    if (some.isEmpty()) {
      return List.of();
    }
    long bytes = Math.min(LARGEST_WINDOW, readingBytes() / some.size());
    int windowRows = (int) Math.max(1, bytes / ((long) width * Long.BYTES));
    ByteBuffer buffer = RunFile.buffer(bytes);
    return some.stream()
        .map(run -> new RunCursor(file, run, new long[windowRows * width], buffer))
        .toList();
  }

  private synchronized void keep(RunFile.Run run) {
    runs.add(run);
  }

  /** The rows of one writer that are in memory. */
  private final class Buffer implements Writer {
    private long[] rows = {};
    private int end;

    /** How many rows may be held; 0 until the first one comes. */
    private int most;

    /** How often the array may still be made four times as large, until it holds all it may. */
    private int growths;

    private @Nullable ByteBuffer bytes;

    @Override
    public void add(long[] row) {
      if (row.length != width) {
        throw new IllegalArgumentException(
            "a row of " + row.length + " longs in a log of " + width);
      }
      if (end == rows.length) {
        makeRoom();
      }
      System.arraycopy(row, 0, rows, end, width);
      end += width;
    }

    private void makeRoom() {
      if (most == 0) {
        most = rowsOfWriter();
        growths = growths();
      }
      if (growths >= 0) {
        rows = Arrays.copyOf(rows, Math.max(1, most >> (2 * growths)) * width);
        growths--;
      } else {
        spill();
      }
    }

    private void spill() {
      sort();
      long size = (long) end * Long.BYTES;
      ByteBuffer through = bytes;
      if (through == null) {
        through = RunFile.buffer(size);
        bytes = through;
      }
      RunWriter writer = new RunWriter(file, through, size);
      writer.put(rows, 0, end);
      keep(writer.finish());
      end = 0;
    }

    private void sort() {
      RowSorter.sort(rows, width, end);
    }

    /** Whoever still holds the writer holds nothing else. */
    private void drop() {
      rows = new long[0];
      end = 0;
      most = 0;
      bytes = null;
    }

    private int growths() {
      int times = 0;
      while (most >> (2 * times + 2) >= SMALLEST) {
        times++;
      }
      return times;
    }
  }
}
