package dev.tuneready.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The chunks of all files of a dataset, dealt to whoever asks; thread-safe. Afterwards, chunks can
 * be read again.
 *
 * <p>What can be read only once, standard input or a pipe, is copied to a private file while it is
 * read.
 */
public final class Feed implements Closeable {
  private final List<InputFile> files = new ArrayList<>();
  private final AtomicInteger current = new AtomicInteger();
  private final AtomicLong taken = new AtomicLong();
  private final long total;

  /**
   * A feed of these files.
   *
   * @param size of a stretch in bytes
   * @param lineLimit the longest line that is held, in bytes
   * @param spool for what can be read only once
   * @throws UnreadableException when a file is missing, a directory, or not to be opened
   */
  public Feed(List<Source> sources, InputStream standardInput, int size, int lineLimit, Spool spool)
      throws UnreadableException {
    ChunkFiller filler = new ChunkFiller(size, lineLimit, new LargeLines(lineLimit));
    long sum = 0;
    for (Source source : sources) {
      InputFile file = new InputFile(source, standardInput, filler, spool);
      files.add(file);
      sum = sum < 0 || file.size() < 0 ? -1 : sum + file.size();
    }
    total = sum;
  }

  /** Fills the chunk with what comes next; false when all is dealt. */
  public boolean next(Chunk chunk) throws UnreadableException {
    chunk.release();
    while (true) {
      int file = current.get();
      if (file == files.size()) {
        return false;
      }
      chunk.file = file;
      InputFile input = files.get(file);
      boolean more = input.next(chunk);
      taken.addAndGet(input.advance());
      if (more) {
        return true;
      }
      current.compareAndSet(file, file + 1);
    }
  }

  /** Opens a file once more, to seek chunks in ascending order. */
  public Again again(int file) throws UnreadableException {
    return new Again(files.get(file), file);
  }

  /** How many bytes of the files have been taken so far, packed as they are. */
  public long taken() {
    return taken.get();
  }

  /** How many bytes the file has as it stands; known once it has been read. */
  public long bytes(int file) {
    return files.get(file).bytes();
  }

  /** Whether the file is no JSON Lines at all, so that none of its lines was read. */
  public boolean unread(int file) {
    return files.get(file).flaw() != null;
  }

  /** How many bytes all files have; -1 when that is not known beforehand. */
  public long total() {
    return total;
  }

  /**
   * Says that all has been read.
   *
   * @throws UnreadableException when a file changed in the meantime
   */
  public void requireUnchanged() throws UnreadableException {
    for (InputFile file : files) {
      file.requireUnchanged();
    }
  }

  @Override
  public void close() throws IOException {
    for (InputFile file : files) {
      file.close();
    }
  }

  /** A file opened once more; what was read of it last is gone when it is closed. */
  public static final class Again implements Closeable {
    private final InputFile input;
    private final int file;
    private final Chunks chunks;
    private @Nullable Chunk last;

    private Again(InputFile input, int file) throws UnreadableException {
      this.input = input;
      this.file = file;
      this.chunks = input.reopen();
    }

    /** Fills the chunk with the given stretch; false when the file has no such stretch. */
    public boolean seek(Chunk chunk, long index) throws UnreadableException {
      chunk.release();
      last = chunk;
      chunk.file = file;
      if (input.flaw() != null) {
        chunk.reset(file, 0);
        chunk.flaw = input.flaw();
        return true;
      }
      try {
        return chunks.seek(chunk, index);
      } catch (IOException failure) {
        throw input.unreadable(failure);
      }
    }

    @Override
    public void close() throws IOException {
      if (last != null) {
        last.release();
      }
      chunks.close();
    }
  }
}
