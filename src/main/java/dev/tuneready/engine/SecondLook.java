package dev.tuneready.engine;

import dev.tuneready.core.Place;
import dev.tuneready.core.Split;
import dev.tuneready.read.Chunk;
import dev.tuneready.read.Feed;
import dev.tuneready.read.LineDecoder;
import dev.tuneready.read.UnreadableException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads examples again: a plain file by offset, what is packed by one more pass from the front. */
final class SecondLook {
  private final Feed feed;
  private final List<Split> splits;
  private final LineDecoder decoder;
  private final Chunk chunk = new Chunk();

  SecondLook(Feed feed, List<Split> splits, int lineLimit) {
    this.feed = feed;
    this.splits = splits;
    this.decoder = new LineDecoder(lineLimit);
  }

  /**
   * Reads the examples at the places.
   *
   * @param places sorted, each once
   */
  void read(long[] places, LineDecoder.Lines use) {
    int from = 0;
    while (from < places.length) {
      int file = Place.file(places[from]);
      int to = from;
      while (to < places.length && Place.file(places[to]) == file) {
        to++;
      }
      readFile(file, Arrays.copyOfRange(places, from, to), use);
      from = to;
    }
  }

  private void readFile(int file, long[] places, LineDecoder.Lines use) {
    try (Feed.Again again = feed.again(file)) {
      int at = 0;
      while (at < places.length) {
        long index = Place.chunk(places[at]);
        int end = at;
        while (end < places.length && Place.chunk(places[end]) == index) {
          end++;
        }
        long[] wanted = Arrays.copyOfRange(places, at, end);
        if (again.seek(chunk, index)) {
          decoder.decode(
              chunk,
              splits.get(file),
              row -> Arrays.binarySearch(wanted, Place.of(file, index, row)) >= 0,
              use);
        }
        at = end;
      }
    } catch (UnreadableException | IOException changed) {
      throw new VanishedException(changed);
    } finally {
      chunk.release();
    }
  }

  /** A file that could be read at first cannot be read again. */
  static final class VanishedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    VanishedException(Exception cause) {
      super(cause);
    }

    /** The same as a sentence for the user. */
    UnreadableException unreadable() {
      return getCause() instanceof UnreadableException told
          ? told
          : new UnreadableException(
              "a file changed while it was read: run again when it is finished");
    }
  }
}
