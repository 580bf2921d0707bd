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
        Ending ending = new Ending(file, TurnOrder.endsWithoutUser(example));
        seen.noPrompts.add(ending, example.place());
        seen.noPromptCounts.merge(ending, 1L, Long::sum);
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
        (ending, count) -> left.noPromptCounts.merge(ending, count, Long::sum));
    left.places.merge(right.places);
    return left;
  }

  @Override
  public Seen finish(Seen seen, Room room) {
    return seen;
  }

  /** The records of one format, or of one that differs in purpose only, in one file. */
  private record Group(int file, Format family) {}

  /**
   * Chat records of one file that do not end with the user.
   *
   * @param told whether the rule about that finds them, where a target minds it
   */
  record Ending(int file, boolean told) {}

  /** The places so far. */
  static final class Seen {
    private final GroupedPlaces<Group> places;

    private final GroupedPlaces<Ending> noPrompts;
    private final Map<Ending, Long> noPromptCounts = new HashMap<>();

    private Seen(int limit) {
      places = new GroupedPlaces<>(limit);
      noPrompts = new GroupedPlaces<>(limit);
    }

    long[] places(int file, Format format) {
      return places.of(new Group(file, format));
    }

    /** How many such records there are. */
    long noPromptCount(Ending ending) {
      return noPromptCounts.getOrDefault(ending, 0L);
    }

    /** The first of them. */
    long[] noPrompts(Ending ending) {
      return noPrompts.of(ending);
    }
  }
}
