package dev.tuneready.sketch;

import java.util.HashMap;
import java.util.Map;

/**
 * The first places of each of many groups. A few groups keep up to a limit each; the more there
 * are, the fewer each keeps, so that all together keep at most {@value #GROUPS} times the limit, or
 * one each.
 *
 * @param <G> what groups are told apart by
 */
public final class GroupedPlaces<G> {
  /** So many full groups may be kept. */
  private static final int GROUPS = 4;

  private final Map<G, FirstPlaces> groups = new HashMap<>();
  private final long room;
  private int limit;
  private long size;

  public GroupedPlaces(int limit) {
    this.limit = limit;
    this.room = (long) limit * GROUPS;
  }

  public void add(G group, long place) {
    FirstPlaces places = groups.computeIfAbsent(group, any -> new FirstPlaces(limit));
    int before = places.size();
    places.add(place);
    size += places.size() - before;
    // What is kept of a group shrinks only with what was added to all of them, in whatever order.
    while (size > room && limit > 1) {
      lower(limit / 2);
    }
  }

  public GroupedPlaces<G> merge(GroupedPlaces<G> other) {
    lower(other.limit);
    other.groups.forEach(
        (group, places) -> {
          for (long place : places.toArray()) {
            add(group, place);
          }
        });
    return this;
  }

  /** The first places of a group, in order. */
  public long[] of(G group) {
    FirstPlaces places = groups.get(group);
    return places == null ? new long[0] : places.toArray();
  }

  private void lower(int lower) {
    limit = Math.min(limit, lower);
    size = 0;
    for (FirstPlaces places : groups.values()) {
      places.lower(limit);
      size += places.size();
    }
  }
}
