package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Room;
import dev.tuneready.core.Tree;
import dev.tuneready.sketch.FirstPlaces;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * In how many records each key, also of objects and lists within them, holds a value of each type,
 * and where first. Of more different keys than are kept, the least deep and then the first in
 * alphabetical order stay, so that no order of the examples changes them.
 *
 * @param limit how many places are kept of each key and type
 */
record KeyTypes(int limit) implements Measure<KeyTypes.Seen, KeyTypes.Seen> {
  /** So many different keys are told apart. */
  static final int KEYS = 512;

  /** Deeper than this nobody looks. */
  private static final int DEPTH = 32;

  @Override
  public Seen begin(Room room) {
    return new Seen(limit);
  }

  @Override
  public void add(Seen seen, Example example) {
    if (example.record() != null) {
      seen.add(seen.root, example.record(), example.place());
    }
  }

  @Override
  public Seen merge(Seen left, Seen right) {
    left.more |= right.more;
    left.merge(left.root, right.root);
    return left;
  }

  @Override
  public Seen finish(Seen seen, Room room) {
    return seen;
  }

  /** The keys so far. */
  static final class Seen {
    private final int limit;
    private final At root = new At(null, "", false);
    private final TreeSet<At> kept = new TreeSet<>(At.ORDER);
    private boolean more;

    private Seen(int limit) {
      this.limit = limit;
    }

    /** All keys that are kept, the least deep first. */
    Iterable<At> keys() {
      return kept;
    }

    /** The record itself, where one starts to go down. */
    At root() {
      return root;
    }

    /** Whether there are more different keys than are kept. */
    boolean more() {
      return more;
    }

    private void add(At at, Tree value, long place) {
      at.add(value.type(), place, limit);
      for (int i = 0; i < value.size(); i++) {
        At next = below(at, value, i);
        if (next != null) {
          add(next, value.value(i), place);
        }
      }
    }

    private @Nullable At below(At at, Tree value, int index) {
      if (value.type() == JsonType.ARRAY) {
        return at.items != null ? at.items : keep(at, "", true);
      }
      String name = At.cut(value.name(index));
      At known = at.fields.get(name);
      return known != null ? known : keep(at, name, false);
    }

    private @Nullable At keep(At parent, String name, boolean item) {
      boolean full = kept.size() == KEYS;
      if (parent.depth == DEPTH || (full && parent.depth + 1 > kept.last().depth)) {
        more = true;
        return null;
      }
      At at = new At(parent, name, item);
      if (full && At.ORDER.compare(at, kept.last()) > 0) {
        more = true;
        return null;
      }
      parent.link(at);
      kept.add(at);
      if (kept.size() > KEYS) {
        more = true;
        At dropped = kept.pollLast();
        dropped.parent.unlink(dropped);
      }
      return at;
    }

    private void merge(At mine, At theirs) {
      mine.merge(theirs);
      if (theirs.items != null) {
        At next = mine.items != null ? mine.items : keep(mine, "", true);
        if (next != null) {
          merge(next, theirs.items);
        }
      }
      for (Map.Entry<String, At> field : theirs.fields.entrySet()) {
        At known = mine.fields.get(field.getKey());
        At next = known != null ? known : keep(mine, field.getKey(), false);
        if (next != null) {
          merge(next, field.getValue());
        }
      }
    }
  }

  /** One key, by the way to it: what stands there. */
  static final class At {
    private static final Comparator<At> ORDER =
        Comparator.<At>comparingInt(at -> at.depth)
            .thenComparing(at -> at.path)
            .thenComparing(at -> at.item);

    /** A name longer than any sane one is cut. */
    private static final int LONGEST = 64;

    /** As in a JSON Pointer, with a star for the items of a list. */
    private final String path;

    private final String name;
    private final boolean item;
    private final At parent;
    private final int depth;
    private final Map<String, At> fields = new HashMap<>(4);
    private @Nullable At items;
    private final Map<JsonType, Tally> types = new EnumMap<>(JsonType.class);
    private long records;
    private long last = -1;

    private At(@Nullable At parent, String name, boolean item) {
      this.parent = parent == null ? this : parent;
      this.name = name;
      this.item = item;
      this.depth = parent == null ? 0 : parent.depth + 1;
      this.path = parent == null ? "" : item ? parent.path + "/*" : Pointer.of(parent.path, name);
    }

    private static String cut(String name) {
      return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    String path() {
      return path;
    }

    /** What stands at a field or an item of a value here; null when that is not kept. */
    @Nullable At below(Tree value, int index) {
      return value.type() == JsonType.ARRAY ? items : fields.get(cut(value.name(index)));
    }

    /** How many records have a value here, null left out: it goes with every type. */
    long records() {
      return records;
    }

    /** In how many records a value of the type stands here. */
    long records(JsonType type) {
      Tally tally = types.get(type);
      return tally == null ? 0 : tally.records;
    }

    /**
     * The type that stands here in most records, of two that are as common the one that stands
     * first; {@link JsonType#NULL} when there is no other.
     */
    JsonType usual() {
      JsonType usual = JsonType.NULL;
      Tally most = null;
      for (Map.Entry<JsonType, Tally> type : types.entrySet()) {
        if (type.getKey() != JsonType.NULL && (most == null || type.getValue().before(most))) {
          usual = type.getKey();
          most = type.getValue();
        }
      }
      return usual;
    }

    /** Whether most records have another type here, and not this one beside it. */
    boolean drifts(JsonType type) {
      return type != JsonType.NULL && type != usual() && records(type) * 2 <= records;
    }

    /** How many values here are of another type than in most records. */
    long drifting() {
      long drifting = 0;
      for (Map.Entry<JsonType, Tally> type : types.entrySet()) {
        drifting += drifts(type.getKey()) ? type.getValue().values : 0;
      }
      return drifting;
    }

    /** The first places of values of another type than most. */
    void eachDrift(LongConsumer use) {
      types.forEach(
          (type, tally) -> {
            if (drifts(type)) {
              Arrays.stream(tally.places.toArray()).forEach(use);
            }
          });
    }

    private void add(JsonType type, long place, int limit) {
      if (type != JsonType.NULL && place != last) {
        last = place;
        records++;
      }
      Tally tally = types.get(type);
      if (tally == null) {
        tally = new Tally(limit);
        types.put(type, tally);
      }
      tally.add(place);
    }

    private void link(At below) {
      if (below.item) {
        items = below;
      } else {
        fields.put(below.name, below);
      }
    }

    private void unlink(At below) {
      if (below.item) {
        items = null;
      } else {
        fields.remove(below.name);
      }
    }

    private void merge(At other) {
      records += other.records;
      other.types.forEach((type, tally) -> types.merge(type, tally, Tally::merge));
    }
  }

  /** The values of one type at one key. */
  private static final class Tally {
    private final FirstPlaces places;
    private long values;
    private long records;
    private long last = -1;

    Tally(int limit) {
      this.places = new FirstPlaces(limit);
    }

    void add(long place) {
      values++;
      if (place != last) {
        last = place;
        records++;
        places.add(place);
      }
    }

    /** Whether it is commoner than another, or as common and stands before it. */
    boolean before(Tally other) {
      return records == other.records
          ? places.toArray()[0] < other.places.toArray()[0]
          : records > other.records;
    }

    Tally merge(Tally other) {
      values += other.values;
      records += other.records;
      places.merge(other.places);
      return this;
    }
  }
}
