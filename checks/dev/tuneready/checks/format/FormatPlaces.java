package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Place;
import dev.tuneready.core.Room;
import dev.tuneready.sketch.GroupedPlaces;

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
    }
  }

  @Override
  public Seen merge(Seen left, Seen right) {
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

    private Seen(int limit) {
      places = new GroupedPlaces<>(limit);
    }

    long[] places(int file, Format format) {
      return places.of(new Group(file, format));
    }
  }
}
