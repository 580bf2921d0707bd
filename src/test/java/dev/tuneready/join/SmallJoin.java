package dev.tuneready.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A join of texts that all stand in memory: the whole way from texts to verified pairs. */
final class SmallJoin {
  /** Two texts by their index, the smaller one first. */
  record Pair(int left, int right) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return left == other.left
          ? Integer.compare(right, other.right)
          : Integer.compare(left, other.left);
    }
  }

  private final List<SortedMap<Integer, LaneText>> texts = new ArrayList<>();

  SmallJoin(TextKind kind, List<String> texts) {
    TextTokens tokens = new TextTokens();
    for (String text : texts) {
      tokens.begin();
      tokens.field(text);
      tokens.end();
      long[] longs = new long[tokens.longs()];
      tokens.into(longs, 0);
      SortedMap<Integer, LaneText> lanes = new TreeMap<>();
      new LaneText().each(kind, longs, 0, lane -> lanes.put(lane.lane(), lane.copy()));
      this.texts.add(lanes);
    }
  }

  /** Candidate pairs that share what their lane wants. */
  SortedSet<Pair> pairs(long sketchBytes, int crowd) {
    List<long[]> rows = rows(sketchBytes);
    SortedSet<Pair> pairs = new TreeSet<>();
    Groups groups =
        new Groups((lane, left, right) -> add(pairs, lane, (int) left, (int) right), crowd);
    rows.forEach(groups::add);
    groups.end();
    return pairs;
  }

  /**
   * Of each pair that shares what a lane wants, how many rows the key has that both count from; the
   * fewest of all lanes.
   */
  Map<Pair, Integer> firstGroups(long sketchBytes) {
    Map<Long, List<long[]>> groups = new TreeMap<>();
    rows(sketchBytes)
        .forEach(
            row -> groups.computeIfAbsent(row[JoinRow.KEY], any -> new ArrayList<>()).add(row));
    Map<Integer, Map<Pair, int[]>> first = new TreeMap<>();
    for (List<long[]> group : groups.values()) {
      for (long[] right : group) {
        for (long[] left : group) {
          int lane = JoinRow.lane(right, 0);
          Pair pair = new Pair((int) JoinRow.place(left, 0), (int) JoinRow.place(right, 0));
          if (pair.left < pair.right && alike(lane, pair.left, pair.right)) {
            int shared = Math.min(JoinRow.shared(left, 0), JoinRow.shared(right, 0));
            first
                .computeIfAbsent(lane, any -> new TreeMap<>())
                .merge(pair, new int[] {shared, group.size()}, SmallJoin::earlier);
          }
        }
      }
    }
    Map<Pair, Integer> sizes = new TreeMap<>();
    first.values().forEach(lane -> lane.forEach((pair, at) -> sizes.merge(pair, at[1], Math::min)));
    return sizes;
  }

  private static int[] earlier(int[] one, int[] other) {
    return one[0] > other[0] || (one[0] == other[0] && one[1] < other[1]) ? one : other;
  }

  private List<long[]> rows(long sketchBytes) {
    Sketch sketch = new Sketch(1 << 20, sketchBytes);
    Sketch.Adder adder = sketch.adder();
    texts.forEach(lanes -> lanes.values().forEach(lane -> lane.each(adder::add)));
    adder.flush();
    List<long[]> rows = new ArrayList<>();
    Prefix prefix = new Prefix(sketch, row -> rows.add(row.clone()));
    for (int i = 0; i < texts.size(); i++) {
      for (LaneText lane : texts.get(i).values()) {
        prefix.add(lane, i);
      }
    }
    rows.sort(Arrays::compare);
    return rows;
  }

  /** Whether two texts share what a lane wants in which both stand. */
  boolean alike(int left, int right) {
    for (int lane : texts.get(left).keySet()) {
      if (texts.get(right).containsKey(lane) && alike(lane, left, right)) {
        return true;
      }
    }
    return false;
  }

  private void add(Set<Pair> pairs, int lane, int left, int right) {
    if (alike(lane, left, right)) {
      pairs.add(new Pair(left, right));
    }
  }

  private boolean alike(int lane, int left, int right) {
    LaneText one = Objects.requireNonNull(texts.get(left).get(lane));
    LaneText other = Objects.requireNonNull(texts.get(right).get(lane));
    return !(one.promoted() && other.promoted())
        && LaneText.shared(one, other) >= LaneText.rule(lane).need(one.size(), other.size());
  }
}
