package dev.tuneready.engine;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Place;
import dev.tuneready.core.Room;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts lines and formats, for each file apart.
 *
 * @param files of the dataset
 */
record Census(int files) implements Measure<List<Map<Format, long[]>>, List<Map<Format, long[]>>> {
  /** For each file the number of lines of each format. */
  @Override
  public List<Map<Format, long[]>> begin(Room room) {
    List<Map<Format, long[]>> seen = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      seen.add(new EnumMap<>(Format.class));
    }
    return seen;
  }

  @Override
  public void add(List<Map<Format, long[]>> seen, Example example) {
    count(seen.get(Place.file(example.place())), example.format(), 1);
  }

  @Override
  public boolean against() {
    return true;
  }

  @Override
  public List<Map<Format, long[]>> merge(
      List<Map<Format, long[]>> left, List<Map<Format, long[]>> right) {
    for (int file = 0; file < files; file++) {
      Map<Format, long[]> into = left.get(file);
      right.get(file).forEach((format, lines) -> count(into, format, lines[0]));
    }
    return left;
  }

  @Override
  public List<Map<Format, long[]>> finish(List<Map<Format, long[]>> seen, Room room) {
    return seen;
  }

  private static void count(Map<Format, long[]> counts, Format format, long lines) {
    counts.computeIfAbsent(format, any -> new long[1])[0] += lines;
  }
}
