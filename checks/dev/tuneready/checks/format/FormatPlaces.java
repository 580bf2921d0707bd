package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Place;
import dev.tuneready.core.Room;
import dev.tuneready.sketch.FirstPlaces;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the first records of each format stand, file by file.
 *
 * @param limit how many places are kept of each format in each file
 */
record FormatPlaces(int limit) implements Measure<FormatPlaces.Seen, FormatPlaces.Seen> {
  @Override
  public Seen begin(Room room) {
    return new Seen(limit);
  }

  @Override
  public void add(Seen seen, Example example) {
    if (example.format().known()) {
      seen.begin(Place.file(example.place()), example.format().family()).add(example.place());
    }
  }

  @Override
  public Seen merge(Seen left, Seen right) {
    right.files.forEach(
        (file, formats) ->
            formats.forEach((format, places) -> left.begin(file, format).merge(places)));
    return left;
  }

  @Override
  public Seen finish(Seen seen, Room room) {
    return seen;
  }

  /** The places so far. */
  static final class Seen {
    private final int limit;
    private final Map<Integer, Map<Format, FirstPlaces>> files = new HashMap<>();

    private Seen(int limit) {
      this.limit = limit;
    }

    long[] places(int file, Format format) {
      return files.getOrDefault(file, Map.of()).getOrDefault(format, new FirstPlaces(0)).toArray();
    }

    private FirstPlaces begin(int file, Format format) {
      return files
          .computeIfAbsent(file, any -> new EnumMap<>(Format.class))
          .computeIfAbsent(format, any -> new FirstPlaces(limit));
    }
  }
}
