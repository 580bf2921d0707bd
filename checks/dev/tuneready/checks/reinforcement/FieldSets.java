package dev.tuneready.checks.reinforcement;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.Key;
import dev.tuneready.sketch.FirstPlaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which fields records have: how many have each one, whether its value is ever another, and where
 * the first records stand that have the same set of them. Of more fields, or more sets, than are
 * kept, the first in order stay, so that no order of the examples changes them.
 */
final class FieldSets {
  /** A record with more fields than these is no hand-made one, and is not looked at. */
  private static final int IN_RECORD = 64;

  private static final int FIELDS = 1024;
  private static final int SETS = 256;
  private static final int LONGEST = 64;

  private final int limit;
  private final TreeMap<String, Field> fields = new TreeMap<>();
  private final TreeMap<String, Holders> sets = new TreeMap<>();
  private long records;
  private boolean tooMany;

  FieldSets(int limit) {
    this.limit = limit;
  }

  /** A field of so many records. */
  static final class Field {
    private final long first;
    private long records;
    private boolean differs;

    private Field(long value) {
      this.first = value;
    }

    long records() {
      return records;
    }

    /** Whether it has two values, or more. */
    boolean differs() {
      return differs;
    }

    private Field merge(Field other) {
      records += other.records;
      differs |= other.differs || first != other.first;
      return this;
    }
  }

  /** The records that have the same fields. */
  private record Holders(Set<String> names, FirstPlaces places) {
    Holders merge(Holders other) {
      places.merge(other.places);
      return this;
    }
  }

  /** A name as it is kept: one longer than any sane one is cut. */
  static String name(Key key) {
    return key.name().length() > LONGEST ? key.name().substring(0, LONGEST) : key.name();
  }

  /** The names of the fields that hold something. */
  static Set<String> names(Collection<Key> keys) {
    Set<String> names = new TreeSet<>();
    for (Key key : keys) {
      if (key.type() != JsonType.NULL) {
        names.add(name(key));
      }
    }
    return names;
  }

  void add(long place, List<Key> keys) {
    if (keys.size() > IN_RECORD) {
      return;
    }
    records++;
    Set<String> counted = new HashSet<>();
    for (Key key : keys) {
      if (key.type() != JsonType.NULL && counted.add(name(key))) {
        add(name(key), key.hash());
      }
    }
    Set<String> names = names(keys);
    String set = String.join("\0", names);
    if (sets.containsKey(set) || sets.size() < SETS || set.compareTo(sets.lastKey()) < 0) {
      sets.computeIfAbsent(set, any -> new Holders(names, new FirstPlaces(limit)))
          .places
          .add(place);
      trim();
    } else {
      tooMany = true;
    }
  }

  private void add(String name, long value) {
    if (fields.containsKey(name)
        || fields.size() < FIELDS
        || name.compareTo(fields.lastKey()) < 0) {
      Field one = new Field(value);
      one.records = 1;
      fields.merge(name, one, Field::merge);
      trim();
    }
  }

  FieldSets merge(FieldSets other) {
    records += other.records;
    tooMany |= other.tooMany;
    other.fields.forEach((name, field) -> fields.merge(name, field, Field::merge));
    other.sets.forEach((set, holders) -> sets.merge(set, holders, Holders::merge));
    trim();
    return this;
  }

  private void trim() {
    while (fields.size() > FIELDS) {
      fields.pollLastEntry();
    }
    while (sets.size() > SETS) {
      sets.pollLastEntry();
      tooMany = true;
    }
  }

  long records() {
    return records;
  }

  Map<String, Field> fields() {
    return fields;
  }

  /** Whether there may be more fields than are kept. */
  boolean full() {
    return fields.size() == FIELDS;
  }

  /** Whether there are more sets of fields than are kept, so that not all places are known. */
  boolean tooMany() {
    return tooMany;
  }

  /** The first places of records without a field, in order. */
  long[] without(String name) {
    FirstPlaces without = new FirstPlaces(limit);
    for (Holders holders : sets.values()) {
      if (!holders.names.contains(name)) {
        without.merge(holders.places);
      }
    }
    return without.toArray();
  }

  /** The names of the fields that every record has. */
  List<String> everywhere() {
    List<String> names = new ArrayList<>();
    fields.forEach(
        (name, field) -> {
          if (field.records == records) {
            names.add(name);
          }
        });
    return names;
  }
}
