package dev.tuneready.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SightingsTest {
  private static final Rule LONG = Rule.warn("words/long", "a text is long");
  private static final Rule BROKEN = Rule.fail("words/broken", "a line is broken");

  private static final List<Long> NO_LIMITS = List.of(Findings.NO_LIMIT);

  /** Sees every extra key as long as its name, and every broken line. */
  private record Keys() implements Sight {
    @Override
    public List<Rule> rules() {
      return List.of(LONG, BROKEN);
    }

    @Override
    public void look(Example example, Seen seen) {
      for (Key key : example.extraKeys()) {
        seen.saw(LONG, key.name().length(), () -> Spot.at(key.pointer(), key.name(), ""));
      }
      if (!example.readable()) {
        seen.saw(BROKEN, () -> Spot.at("", "broken", ""));
      }
    }
  }

  @Test
  void countsAreOfSpotsAndPlacesOfExamples() {
    Sightings.Result result = seen(10, record(1, "a", "bcd"), record(2), record(3, "ef"));
    assertEquals(3, result.count(LONG));
    assertEquals(2, result.examples(LONG));
    assertEquals(0, result.count(BROKEN));
  }

  @Test
  void everySpotOfAShownExampleIsTold() {
    assertEquals(
        """
        3 of words/long
        1 a, bcd
        3 ef
        """,
        said(10, 3, record(1, "a", "bcd"), record(2), record(3, "ef")));
  }

  @Test
  void noMorePlacesAreShownThanTheLimit() {
    assertEquals(
        """
        3 of words/long
        1 a
        2 b
        """,
        said(2, 4, record(3, "c"), record(1, "a"), record(2, "b"), record(4)));
  }

  @Test
  void aFaultOfEveryRecordIsShownOnceAndSaidOfAll() {
    assertEquals(
        """
        5 of words/long
        1 k
        words/long: in every one of the 5 records
        """,
        said(10, 5, records(5)));
  }

  @Test
  void aFaultOfEveryRecordOfAFewIsShownInFull() {
    assertEquals(
        """
        4 of words/long
        1 k
        2 k
        3 k
        4 k
        """,
        said(10, 4, records(4)));
  }

  @Test
  void asManyBrokenLinesAsRecordsAreNotEveryRecord() {
    Example[] broken = new Example[5];
    for (int i = 0; i < broken.length; i++) {
      broken[i] = Example.unreadable(i, Split.TRAIN, List.of());
    }
    assertEquals(
        """
        5 of words/broken
        0 broken
        1 broken
        2 broken
        3 broken
        4 broken
        """,
        said(10, 5, broken));
  }

  @Test
  void mergedStatesSayWhatOneWouldSay() {
    Sightings sightings = new Sightings(new Keys(), 2, List.of(NO_LIMITS, NO_LIMITS));
    Sightings.State left = sightings.begin(new NoRoom());
    Sightings.State right = sightings.begin(new NoRoom());
    sightings.add(left, record(4, "d"));
    sightings.add(right, record(3, "c"));
    sightings.add(left, record(1, "a"));
    sightings.add(right, record(2, "b"));
    Sightings.Result merged = sightings.finish(sightings.merge(left, right), new NoRoom());
    assertEquals(4, merged.count(LONG));
    Sayings sayings = new Sayings(Map.of(1L, record(1, "a"), 2L, record(2, "b")));
    merged.report(LONG, 2, sayings);
    assertEquals("4 of words/long\n1 a\n2 b\n", sayings.toString());
  }

  @Test
  void whatLiesBeyondEachLimitIsCountedAndPlacedApart() {
    Rule keys = Rule.limited("words/long", "a text is long");
    record Limited(Rule rule) implements Sight {
      @Override
      public List<Rule> rules() {
        return List.of(rule);
      }

      @Override
      public void look(Example example, Seen seen) {
        for (Key key : example.extraKeys()) {
          seen.saw(rule, key.name().length(), () -> Spot.at(key.pointer(), key.name(), ""));
        }
      }
    }
    Sightings sightings = new Sightings(new Limited(keys), 2, List.of(List.of(1L, 3L)));
    Sightings.State state = sightings.begin(new NoRoom());
    Map<Long, Example> examples = new HashMap<>();
    for (Example example :
        List.of(
            record(1, "a", "bb"), record(2, "ccc"), record(3, "dddd"), record(4, "eeeee", "f"))) {
      sightings.add(state, example);
      examples.put(example.place(), example);
    }
    Sayings sayings = new Sayings(examples);
    sightings.finish(state, new NoRoom()).judge(new Dataset(List.of()), sayings);
    assertEquals(
        """
        4 of words/long beyond 1
        1 bb
        2 ccc
        2 of words/long beyond 3
        3 dddd
        4 eeeee
        """,
        sayings.toString());
  }

  private static Example[] records(int count) {
    Example[] records = new Example[count];
    for (int i = 0; i < count; i++) {
      records[i] = record(i + 1, "k");
    }
    return records;
  }

  private static Example record(long place, String... keys) {
    List<Key> extra = new ArrayList<>();
    for (String key : keys) {
      extra.add(new Key(key, JsonType.STRING, "/" + key));
    }
    return new Example(
        place,
        Split.TRAIN,
        Format.TEXT,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        extra,
        List.of(),
        null,
        0,
        0);
  }

  private static Sightings.Result seen(int limit, Example... examples) {
    Sightings sightings = new Sightings(new Keys(), limit, List.of(NO_LIMITS, NO_LIMITS));
    Sightings.State state = sightings.begin(new NoRoom());
    for (Example example : examples) {
      sightings.add(state, example);
    }
    return sightings.finish(state, new NoRoom());
  }

  /** What is said of a dataset with so many records. */
  private static String said(int limit, long records, Example... examples) {
    Map<Format, Long> formats = new EnumMap<>(Map.of(Format.TEXT, records));
    DataFile file =
        new DataFile("train.jsonl", Split.TRAIN, 0, records, records, Format.TEXT, formats);
    Map<Long, Example> byPlace = new HashMap<>();
    for (Example example : examples) {
      byPlace.put(example.place(), example);
    }
    Sayings sayings = new Sayings(byPlace);
    seen(limit, examples).judge(new Dataset(List.of(file)), sayings);
    return sayings.toString();
  }

  /** What a sight says, a line each. */
  private static final class Sayings implements Findings {
    private final Map<Long, Example> examples;
    private final StringBuilder said = new StringBuilder();

    private Sayings(Map<Long, Example> examples) {
      this.examples = examples;
    }

    @Override
    public void count(Rule rule, long limit, long findings) {
      if (findings > 0) {
        said.append(findings).append(" of ").append(name(rule, limit)).append('\n');
      }
    }

    @Override
    public void look(Rule rule, long limit, long place, Function<Example, List<Spot>> spots) {
      List<String> messages = spots.apply(examples.get(place)).stream().map(Spot::message).toList();
      said.append(place).append(' ').append(String.join(", ", messages)).append('\n');
    }

    @Override
    public void headline(Rule rule, long limit, String text) {
      said.append(name(rule, limit)).append(": ").append(text).append('\n');
    }

    @Override
    public void whole(Rule rule, String message, String help) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void whole(Rule rule, Target target, String message, String help) {
      throw new UnsupportedOperationException();
    }

    private static String name(Rule rule, long limit) {
      return rule.id() + (limit == NO_LIMIT ? "" : " beyond " + limit);
    }

    @Override
    public void absent(String module) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void summary(String module, String text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void metric(String module, String name, Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void table(String module, Table table) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void estimated(String what) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void skipped(String what, String why) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
      return said.toString();
    }
  }

  /** Sights need none. */
  private static final class NoRoom implements Room {
    @Override
    public long bytes() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int workers() {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T shared(Object key, Supplier<T> first) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void again(long[] places, Consumer<Example> use) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Log log(String name, int longs) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Tape tape(String name) {
      throw new UnsupportedOperationException();
    }
  }
}
