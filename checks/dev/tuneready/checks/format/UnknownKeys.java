package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Key;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Place;
import dev.tuneready.core.Room;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Turn;
import dev.tuneready.sketch.FirstPlaces;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often each unknown key stands in the records, and where first. Of more different keys than
 * are kept, the first in alphabetical order stay, so that no order of the examples changes them;
 * the count is of all.
 *
 * @param limit how many places are kept of each key
 * @param others rules that tell of some keys, which are left to them
 */
record UnknownKeys(int limit, Set<Rule> others)
    implements Measure<UnknownKeys.Seen, UnknownKeys.Seen> {
  /** So many different keys are told apart. */
  static final int KEYS = 1024;

  static UnknownKeys under(Settings settings) {
    return new UnknownKeys(
        settings.maxFindings(),
        Stream.of(KeysOfTwoFormats.RULE, KeysOfTwoFormats.TURNS, NullText.SYSTEM)
            .filter(settings::tells)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Tells each unknown key of an example, with its turn when it stands in one. */
  void each(Example example, BiConsumer<Key, @Nullable Turn> use) {
    if (!example.format().judged()) {
      return;
    }
    for (Key key : example.extraKeys()) {
      if (!key.pointer().equals(Weights.OF_RECORD) && !elsewhere(example, key)) {
        use.accept(key, null);
      }
    }
    for (Turn turn : Turns.judged(example)) {
      Key text = MissingContent.twin(turn);
      for (Key key : turn.extraKeys()) {
        if (!key.equals(text)) {
          use.accept(key, turn);
        }
      }
    }
  }

  private boolean elsewhere(Example example, Key key) {
    return (others.contains(NullText.SYSTEM) && NullText.system(key))
        || KeysOfTwoFormats.tells(others, example, key);
  }

  @Override
  public Seen begin(Room room) {
    return new Seen(limit);
  }

  @Override
  public void add(Seen seen, Example example) {
    each(
        example,
        (key, turn) -> {
          seen.add(Name.of(key, turn != null), example.place());
          if (turn == null && example.format() == Format.CHAT) {
            seen.besideChats.merge(Place.file(example.place()), 1L, Long::sum);
          }
        });
  }

  @Override
  public Seen merge(Seen left, Seen right) {
    return left.merge(right);
  }

  @Override
  public Seen finish(Seen seen, Room room) {
    return seen;
  }

  /** A key by its name, of a turn or of a record. A name longer than any sane one is cut. */
  record Name(String name, boolean ofTurn) implements Comparable<Name> {
    private static final int LONGEST = 64;
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::name).thenComparing(Name::ofTurn);

    static Name of(Key key, boolean ofTurn) {
      String name = key.name();
      return new Name(name.length() > LONGEST ? name.substring(0, LONGEST) : name, ofTurn);
    }

    @Override
    public int compareTo(Name other) {
      return ORDER.compare(this, other);
    }
  }

  /** Where one key stands. */
  static final class Tally {
    private final FirstPlaces places;
    private long examples;
    private long last = -1;

    private Tally(int limit) {
      this.places = new FirstPlaces(limit);
    }

    long examples() {
      return examples;
    }

    long[] places() {
      return places.toArray();
    }

    private void add(long place) {
      if (place != last) {
        last = place;
        examples++;
        places.add(place);
      }
    }

    private Tally merge(Tally other) {
      examples += other.examples;
      places.merge(other.places);
      return this;
    }
  }

  /** The keys so far. */
  static final class Seen {
    private final int limit;
    private final TreeMap<Name, Tally> keys = new TreeMap<>();

    /** By file: how many unknown keys stand in chat records, their turns aside. */
    private final Map<Integer, Long> besideChats = new HashMap<>();

    private long count;
    private boolean more;

    private Seen(int limit) {
      this.limit = limit;
    }

    /** How often any unknown key stands anywhere. */
    long count() {
      return count;
    }

    /** How many stand in the chat records of these files, their turns aside. */
    long forGraders(Set<Integer> files) {
      return files.stream().mapToLong(file -> besideChats.getOrDefault(file, 0L)).sum();
    }

    /** Whether there are more different keys than are kept. */
    boolean more() {
      return more;
    }

    SortedMap<Name, Tally> keys() {
      return keys;
    }

    private void add(Name name, long place) {
      count++;
      Tally tally = keys.get(name);
      if (tally == null) {
        if (keys.size() == KEYS && name.compareTo(keys.lastKey()) > 0) {
          more = true;
          return;
        }
        tally = new Tally(limit);
        keys.put(name, tally);
        trim();
      }
      tally.add(place);
    }

    private Seen merge(Seen other) {
      count += other.count;
      more |= other.more;
      other.besideChats.forEach((file, some) -> besideChats.merge(file, some, Long::sum));
      other.keys.forEach((name, tally) -> keys.merge(name, tally, Tally::merge));
      trim();
      return this;
    }

    private void trim() {
      while (keys.size() > KEYS) {
        keys.pollLastEntry();
        more = true;
      }
    }
  }
}
