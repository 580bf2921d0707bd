package dev.tuneready.checks.reinforcement;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Place;
import dev.tuneready.core.Role;
import dev.tuneready.core.Room;
import dev.tuneready.core.Turn;
import dev.tuneready.sketch.GroupedPlaces;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands beside the questions that a grader judges the answers to.
 *
 * @param limit how many places are kept of each kind
 */
record Graded(int limit) implements Measure<Graded.Seen, Graded.Seen> {
  @Override
  public Seen begin(Room room) {
    return new Seen(limit);
  }

  @Override
  public void add(Seen seen, Example example) {
    Format format = example.format();
    if (format == Format.CHAT) {
      if (asks(example)) {
        seen.addBare(example);
      }
    } else if (format.asks()) {
      if (format == Format.GEMINI_REINFORCEMENT && example.beside().isEmpty()) {
        seen.addBare(example);
      } else {
        seen.of(format).add(example.place(), example.beside());
      }
    }
  }

  /** Whether a chat ends with a question and nothing stands beside it. */
  private static boolean asks(Example example) {
    List<Turn> turns = example.turns();
    return !turns.isEmpty()
        && turns.get(turns.size() - 1).role() == Role.USER
        && example.extraKeys().isEmpty();
  }

  @Override
  public Seen merge(Seen left, Seen right) {
    right.fields.forEach((format, sets) -> left.of(format).merge(sets));
    right.bare.forEach((file, count) -> left.bare.merge(file, count, Long::sum));
    left.places.merge(right.places);
    return left;
  }

  @Override
  public Seen finish(Seen seen, Room room) {
    return seen;
  }

  /** What has been seen so far. */
  static final class Seen {
    private final int limit;
    private final Map<Format, FieldSets> fields = new EnumMap<>(Format.class);
    private final Map<Integer, Long> bare = new HashMap<>();
    private final GroupedPlaces<Integer> places;

    private Seen(int limit) {
      this.limit = limit;
      this.places = new GroupedPlaces<>(limit);
    }

    private FieldSets of(Format format) {
      return fields.computeIfAbsent(format, any -> new FieldSets(limit));
    }

    private void addBare(Example example) {
      int file = Place.file(example.place());
      bare.merge(file, 1L, Long::sum);
      places.add(file, example.place());
    }

    /** By format: the fields of the records that ask. */
    Map<Format, FieldSets> fields() {
      return fields;
    }

    /** How many questions of a file have nothing beside them. */
    long bare(int file) {
      return bare.getOrDefault(file, 0L);
    }

    /** Where the first of them stand. */
    long[] places(int file) {
      return places.of(file);
    }
  }
}
