package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Room;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Reads pairs of examples again, many at a time, and hands them on in the order in which they were
 * added. Memory is bounded, whatever the examples are.
 */
final class PairReader {
  /** Takes a pair; its row begins with the two places. */
  interface Use {
    void pair(long[] row, NearExample first, NearExample second);
  }

  /** So many characters are held at once, or two examples. */
  private static final long CHARACTERS = Memory.part(32);

  /** So many pairs, with what they take beside their characters. */
  private static final int PAIRS = (int) Math.max(1 << 8, Math.min(1 << 16, Memory.part(8192)));

  private final Room room;
  private final Use use;
  private final ExampleKeys keys = new ExampleKeys();
  private final List<long[]> rows = new ArrayList<>();

  /** How many pairs are read at a time: fewer, when they are found to be long. */
  private int most = PAIRS;

  PairReader(Room room, Use use) {
    this.room = room;
    this.use = use;
  }

  /** Adds a pair, and may hand on all that were added so far. */
  void add(long[] row) {
    if (rows.size() >= most) {
      end();
    }
    rows.add(row);
  }

  /** Hands on what is left. */
  void end() {
    read(rows);
    rows.clear();
  }

  private void read(List<long[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    long[] places =
        rows.stream()
            .flatMapToLong(row -> LongStream.of(row[0], row[1]))
            .sorted()
            .distinct()
            .toArray();
    List<NearExample> examples = examples(places);
    if (examples.size() < places.length) {
      int half = rows.size() / 2;
      most = Math.min(most, half);
      read(rows.subList(0, half));
      read(rows.subList(half, rows.size()));
      return;
    }
    for (long[] row : rows) {
      use.pair(row, at(row[0], places, examples), at(row[1], places, examples));
    }
  }

  /** Those at some places; fewer when they are too large to be held together. */
  private List<NearExample> examples(long[] places) {
    long most = places.length == 2 ? Long.MAX_VALUE : CHARACTERS;
    List<NearExample> examples = new ArrayList<>();
    long[] characters = {0};
    room.again(
        places,
        read -> {
          if (characters[0] <= most) {
            NearExample example = NearExample.of(read, keys);
            characters[0] += example.characters();
            examples.add(example);
          }
        });
    return examples;
  }

  private static NearExample at(long place, long[] places, List<NearExample> examples) {
    return examples.get(Arrays.binarySearch(places, place));
  }
}
