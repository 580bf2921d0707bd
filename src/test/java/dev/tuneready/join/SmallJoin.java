package dev.tuneready.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    SortedSet<Pair> pairs = new TreeSet<>();
    Groups groups =
        new Groups((lane, left, right) -> add(pairs, lane, (int) left, (int) right), crowd);
    rows.forEach(groups::add);
    groups.end();
    return pairs;
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
