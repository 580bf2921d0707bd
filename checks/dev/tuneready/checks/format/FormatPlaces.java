package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Place;
import dev.tuneready.core.Role;
import dev.tuneready.core.Room;
import dev.tuneready.core.Turn;
import dev.tuneready.sketch.GroupedPlaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the first records of each format stand, file by file.
 *
 * @param limit how many places are kept of each format in each file, if there are few of both
 */
record FormatPlaces(int limit) implements Measure<FormatPlaces.Seen, FormatPlaces.Seen> {
  @Override
  public Seen begin(Room room) {
    return new Seen(limit);
  }

  @Override
  public void add(Seen seen, Example example) {
    if (example.format().known()) {
      int file = Place.file(example.place());
      seen.places.add(new Group(file, example.format().family()), example.place());
      if (example.format() == Format.CHAT && !asks(example.turns())) {
        seen.noPrompts.add(file, example.place());
        seen.noPromptCounts.merge(file, 1L, Long::sum);
      }
    }
  }

  private static boolean asks(List<Turn> turns) {
    return !turns.isEmpty() && turns.get(turns.size() - 1).role() == Role.USER;
  }

  @Override
  public Seen merge(Seen left, Seen right) {
    left.noPrompts.merge(right.noPrompts);
    right.noPromptCounts.forEach(
        (file, count) -> left.noPromptCounts.merge(file, count, Long::sum));
    left.places.merge(right.places);
    return left;
  }

  @Override
  public Seen finish(Seen seen, Room room) {
    return seen;
  }

  /** The records of one format, or of one that differs in purpose only, in one file. */
  private record Group(int file, Format family) {}

  /** The places so far. */
  static final class Seen {
    private final GroupedPlaces<Group> places;

    /** By file: chat records that do not end with the user. */
    private final GroupedPlaces<Integer> noPrompts;

    private final Map<Integer, Long> noPromptCounts = new HashMap<>();

    private Seen(int limit) {
      places = new GroupedPlaces<>(limit);
      noPrompts = new GroupedPlaces<>(limit);
    }

    long[] places(int file, Format format) {
      return places.of(new Group(file, format));
    }

    /** How many chat records of a file do not end with the user. */
    long noPromptCount(int file) {
      return noPromptCounts.getOrDefault(file, 0L);
    }

    /** The first of them. */
    long[] noPrompts(int file) {
      return noPrompts.of(file);
    }
  }
}
