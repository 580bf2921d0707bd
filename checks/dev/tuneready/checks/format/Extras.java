package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Place;
import dev.tuneready.core.Room;
import dev.tuneready.sketch.GroupedPlaces;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How many records of each file have what may be left out, and where the first with and without it
 * stand.
 *
 * @param limit how many places are kept of each, if there are few files
 */
record Extras(int limit) implements Measure<Extras.Seen, Extras.Seen> {
  @Override
  public Seen begin(Room room) {
    return new Seen(limit);
  }

  @Override
  public void add(Seen seen, Example example) {
    if (example.format().judged()) {
      for (Extra extra : Extra.values()) {
        seen.add(example.place(), extra, extra.in(example) != null);
      }
    }
  }

  @Override
  public Seen merge(Seen left, Seen right) {
    return left.merge(right);
  }

  @Override
  public Seen finish(Seen seen, Room room) {
    return seen;
  }

  /** What the files have, so far. */
  static final class Seen {
    private final Map<Integer, Map<Extra, Tally>> files = new HashMap<>();
    private final GroupedPlaces<Group> places;

    private Seen(int limit) {
      places = new GroupedPlaces<>(limit);
    }

    Tally of(int file, Extra extra) {
      return files
          .computeIfAbsent(file, any -> new EnumMap<>(Extra.class))
          .computeIfAbsent(extra, any -> new Tally());
    }

    /** The first places of the records that are fewer: those with it, or those without. */
    long[] rarer(int file, Extra extra) {
      Tally tally = of(file, extra);
      return places.of(new Group(file, extra, tally.with <= tally.without));
    }

    private void add(long place, Extra extra, boolean has) {
      int file = Place.file(place);
      of(file, extra).add(has);
      places.add(new Group(file, extra, has), place);
    }

    private Seen merge(Seen other) {
      other.files.forEach(
          (file, extras) -> extras.forEach((extra, tally) -> of(file, extra).merge(tally)));
      places.merge(other.places);
      return this;
    }
  }

  /** The records of a file that have something, or do not. */
  private record Group(int file, Extra extra, boolean has) {}

  /** How many records of a file have something, and how many do not. */
  static final class Tally {
    private long with;
    private long without;

    long with() {
      return with;
    }

    long without() {
      return without;
    }

    private void add(boolean has) {
      with += has ? 1 : 0;
      without += has ? 0 : 1;
    }

    private void merge(Tally other) {
      with += other.with;
      without += other.without;
    }
  }
}
