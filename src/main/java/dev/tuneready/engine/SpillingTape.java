package dev.tuneready.engine;

import dev.tuneready.core.Tape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Entries in memory while they fit, then in a file.
 *
 * <p>The longs of a writer, each entry after its length, are cut into blocks. A full block stays in
 * memory while the tape may have another; from then on each full one is written to the file and
 * filled anew. So what is in memory comes before what is in the file, and last comes the block that
 * is being filled. Whatever cannot be written or read is a {@link StorageException}.
 */
final class SpillingTape implements Tape {
  /** In longs: enough to read and write at the speed of the disk, few enough to waste little. */
  private static final int LARGEST_BLOCK = 32 << 10;

  private static final int SMALLEST_BLOCK = 8;

  /** What each writer needs in any case: a block to fill, and one to read into. */
  private static final int OWN_BLOCKS = 2;

  /** Each writer has so many blocks, if memory is short. */
  private static final int FEWEST_BLOCKS = 8;

  /** So many blocks take longer to read than threads take to start. */
  private static final int WORTH_THREADS = 2;

  private final Loan memory;
  private final int writers;
  private final RunFile file;
  private final List<Reel> reels = new ArrayList<>();

  /** Longs in a block; 0 until the first entry comes. */
  private int blockLongs;

  /** Blocks that may still be kept in memory. */
  private long free;

  private boolean closed;

  /**
   * @param memory what the entries may take; asked when there is a first one
   * @param writers how many share the memory, if no more are made before the first entry comes
   * @param scratch asked for a file only when something does not fit
   */
  SpillingTape(Loan memory, int writers, Scratch scratch) {
    this.memory = memory;
    this.writers = writers;
    this.file = new RunFile(scratch);
  }

  @Override
  public synchronized Writer writer() {
    requireOpen();
    Reel reel = new Reel();
    reels.add(reel);
    return reel;
  }

  @Override
  public synchronized int writers() {
    requireOpen();
    return reels.size();
  }

  @Override
  public void play(Use use) {
    List<Reel> all = reels();
    file.check();
    IntStream numbers = IntStream.range(0, all.size());
    boolean large = all.stream().mapToLong(Reel::blocks).sum() > WORTH_THREADS;
    (large ? numbers.parallel() : numbers)
        .forEach(number -> new Player(all.get(number)).play(number, use));
  }

  @Override
  public synchronized void close() {
    closed = true;
    reels.forEach(Reel::drop);
    reels.clear();
    file.close();
    memory.end();
  }

  private synchronized List<Reel> reels() {
    requireOpen();
    return List.copyOf(reels);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the tape is closed");
    }
  }

  /** An empty block for a writer that has none. */
  private synchronized long[] firstBlock() {
    requireOpen();
    if (blockLongs == 0) {
      int sharing = Math.max(writers, reels.size());
      long longs = memory.bytes() / Long.BYTES;
      blockLongs =
          (int) Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, longs / sharing / FEWEST_BLOCKS));
      free = longs / blockLongs - (long) OWN_BLOCKS * sharing;
    }
    return new long[blockLongs];
  }

  /** Whether one more block may be kept in memory, which is then taken. */
  private synchronized boolean keep() {
    if (free <= 0) {
      return false;
    }
    free--;
    return true;
  }

  /** What one writer has written. */
  private final class Reel implements Writer {
    private final List<long[]> kept = new ArrayList<>();
    private final List<RunFile.Run> filed = new ArrayList<>();
    private long[] block = {};
    private int end;
    private @Nullable ByteBuffer bytes;

    @Override
    public void add(long[] entry, int length) {
      Objects.checkFromIndexSize(0, length, entry.length);
      if (end == block.length) {
        makeRoom();
      }
      block[end++] = length;
      int from = 0;
      while (from < length) {
        if (end == block.length) {
          makeRoom();
        }
        int count = Math.min(length - from, block.length - end);
        System.arraycopy(entry, from, block, end, count);
        from += count;
        end += count;
      }
    }

    private void makeRoom() {
      if (block.length == 0) {
        block = firstBlock();
      } else if (filed.isEmpty() && keep()) {
        kept.add(block);
        block = new long[block.length];
      } else {
        filed.add(write());
      }
      end = 0;
    }

    private RunFile.Run write() {
      long size = (long) end * Long.BYTES;
      ByteBuffer through = bytes;
      if (through == null) {
        through = RunFile.buffer(size);
        bytes = through;
      }
      RunWriter writer = new RunWriter(file, through, size);
      writer.put(block, 0, end);
      return writer.finish();
    }

    private long blocks() {
      return (long) kept.size() + filed.size();
    }

    /** Whoever still holds the writer holds nothing else. */
    private void drop() {
      kept.clear();
      filed.clear();
      block = new long[0];
      end = 0;
      bytes = null;
    }
  }

  /** Reads what one writer has written, from the first entry to the last. */
  private final class Player {
    private final Reel reel;
    private final long[] window;
    private final ByteBuffer bytes;

    /** The block to be read next: those in memory, those in the file, the last. */
    private int next;

    private long[] block = {};
    private int at;
    private int end;

    Player(Reel reel) {
      this.reel = reel;
      this.window = new long[reel.filed.isEmpty() ? 0 : reel.block.length];
      this.bytes = RunFile.buffer((long) window.length * Long.BYTES);
    }

    void play(int writer, Use use) {
      long[] entry = new long[64];
      while (ready()) {
        int length = (int) block[at++];
        if (length > entry.length) {
          entry = new long[(int) Math.min(Integer.MAX_VALUE - 8, length * 3L / 2)];
        }
        fill(entry, length);
        use.entry(writer, entry, length);
      }
    }

    private void fill(long[] entry, int length) {
      int filled = 0;
      while (filled < length && ready()) {
        int count = Math.min(length - filled, end - at);
        System.arraycopy(block, at, entry, filled, count);
        filled += count;
        at += count;
      }
    }

    /** Whether there is a long to be read. */
    private boolean ready() {
      return at < end || nextBlock();
    }

    private boolean nextBlock() {
      int kept = reel.kept.size();
      int full = kept + reel.filed.size();
      if (next < kept) {
        show(reel.kept.get(next), reel.kept.get(next).length);
      } else if (next < full) {
        read(reel.filed.get(next - kept));
      } else if (next == full) {
        show(reel.block, reel.end);
      } else {
        return false;
      }
      next++;
      return at < end;
    }

    private void read(RunFile.Run run) {
      RunCursor cursor = new RunCursor(file, run, window, bytes);
      cursor.refill();
      show(window, cursor.end);
    }

    private void show(long[] longs, int length) {
      block = longs;
      at = 0;
      end = length;
    }
  }
}
