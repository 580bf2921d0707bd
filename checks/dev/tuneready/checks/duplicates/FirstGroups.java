package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Split;
import dev.tuneready.sketch.FirstPlaces;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The groups of one kind: all of them counted, and those kept that come first in the dataset. */
final class FirstGroups {
  /** How many places of a group are kept. */
  static final int PLACES = 10;

  private final int limit;

  /** Which member of a group says where it stands, from 0. */
  private final int at;

  private final TreeMap<Long, CopyGroups.Group> first = new TreeMap<>();
  private final Map<Split, CopyGroups.Tally> tallies = new EnumMap<>(Split.class);

  FirstGroups(int limit, int at) {
    this.limit = limit;
    this.at = at;
  }

  void add(Split split, long size, FirstPlaces places) {
    tallies.put(split, tallies.getOrDefault(split, CopyGroups.Tally.NONE).add(size));
    long[] kept = places.toArray();
    if (first.size() < limit || (limit > 0 && kept[at] < first.lastKey())) {
      first.put(kept[at], new CopyGroups.Group(size, Arrays.stream(kept).boxed().toList()));
    }
    if (first.size() > limit) {
      first.pollLastEntry();
    }
  }

  CopyGroups.Kind toKind() {
    return new CopyGroups.Kind(tallies, List.copyOf(first.values()));
  }
}
