package dev.tuneready.engine;

import dev.tuneready.core.Check;
import dev.tuneready.core.Example;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Finding.Excerpt;
import dev.tuneready.core.Finding.Where;
import dev.tuneready.core.Place;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Spot;
import dev.tuneready.json.Locator;
import dev.tuneready.read.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the drafts of a notebook into findings: reads their examples again, once for all rules, and
 * says line, column and excerpt.
 */
final class Closer {
  private static final Locator.Range NOWHERE = new Locator.Range(0, 0);

  private final SecondLook secondLook;
  private final LineNumbers lines;
  private final List<Source> sources;
  private final Breaks breaks;

  Closer(SecondLook secondLook, LineNumbers lines, List<Source> sources, Breaks breaks) {
    this.secondLook = secondLook;
    this.lines = lines;
    this.sources = sources;
    this.breaks = breaks;
  }

  /** Is told of the bugs of those who make findings. */
  interface Breaks {
    void broke(Check check, long place, Throwable bug);
  }

  /** Closes the book; of each rule at most {@code limit} findings are made. */
  void close(Notebook notebook, int limit) {
    Map<Long, List<Pending>> wanted = new TreeMap<>();
    for (Entry entry : notebook.entries()) {
      entry.drafts().stream()
          .sorted(Comparator.comparingLong(Entry.Draft::place))
          .limit(limit)
          .forEach(
              draft ->
                  wanted
                      .computeIfAbsent(draft.place(), place -> new ArrayList<>())
                      .add(new Pending(entry, draft)));
    }
    long[] places = wanted.keySet().stream().mapToLong(Long::longValue).toArray();
    secondLook.read(
        places,
        (example, bytes, from, to) ->
            close(
                wanted.getOrDefault(example.place(), List.of()), example, bytes, from, to, limit));
  }

  /** What is to be said of a rule at one place. */
  private record Pending(Entry entry, Entry.Draft draft) {}

  private void close(
      List<Pending> wanted, Example example, byte[] bytes, int from, int to, int limit) {
    List<Fault> faults = new ArrayList<>();
    for (Pending pending : wanted) {
      faults.addAll(faults(pending, example, to - from, limit - pending.entry().placed.size()));
    }
    show(faults, bytes, from, to);
    for (Fault fault : faults) {
      if (fault.entry.placed.size() < limit) {
        fault.entry.placed.add(finding(fault, example.place()));
      }
    }
  }

  /**
   * The first faults of a rule in the example; a bug met there takes only this check's away.
   *
   * @param length of the line in bytes
   */
  private List<Fault> faults(Pending pending, Example example, int length, int most) {
    List<Fault> faults = new ArrayList<>();
    try {
      if (most > 0) {
        pending.draft().spots().apply(example).stream()
            .limit(most)
            .forEach(spot -> faults.add(fault(pending.entry(), spot, length)));
      }
    } catch (Throwable thrown) {
      breaks.broke(pending.entry().check, example.place(), thrown);
    }
    return faults;
  }

  private Fault fault(Entry entry, Spot spot, int length) {
    if (spot.offset() > length) {
      throw new IllegalArgumentException(
          "byte " + spot.offset() + " of a line of " + length + " bytes");
    }
    return new Fault(entry, spot, related(spot));
  }

  private List<Where> related(Spot spot) {
    return spot.related().stream()
        .map(other -> new Where(path(other), lines.line(other), 0, ""))
        .toList();
  }

  /** Finds the faults of a line in it, all in one pass. */
  private static void show(List<Fault> faults, byte[] bytes, int from, int to) {
    Set<String> pointers = new HashSet<>();
    for (Fault fault : faults) {
      if (fault.spot.offset() < 0) {
        pointers.add(fault.spot.pointer());
      }
    }
    Map<String, Locator.Found> found = Locator.find(bytes, from, to, pointers);
    for (Fault fault : faults) {
      fault.range = range(fault.spot, found.get(fault.spot.pointer()), from);
    }
    List<Fault> inOrder = new ArrayList<>(faults);
    inOrder.sort(Comparator.comparingInt(fault -> fault.range.from()));
    Excerpts excerpts = new Excerpts(bytes, from, to);
    for (Fault fault : inOrder) {
      Excerpts.Shown shown = excerpts.show(fault.range.from(), fault.range.to());
      boolean wholeLine = fault.spot.offset() < 0 && fault.spot.pointer().isEmpty();
      fault.column = shown.column();
      fault.excerpt = wholeLine || from == to ? null : shown.excerpt();
    }
  }

  private static Locator.Range range(Spot spot, Locator.@Nullable Found found, int from) {
    if (spot.offset() >= 0 || found == null) {
      int start = from + Math.max(0, spot.offset());
      return new Locator.Range(start, start + 1);
    }
    return spot.offset() == Spot.KEY ? found.key() : found.value();
  }

  /** One finding in the making. */
  private static final class Fault {
    private final Entry entry;
    private final Spot spot;
    private final List<Where> related;
    private Locator.Range range = NOWHERE;
    private long column;
    private @Nullable Excerpt excerpt;

    Fault(Entry entry, Spot spot, List<Where> related) {
      this.entry = entry;
      this.spot = spot;
      this.related = related;
    }
  }

  private Finding finding(Fault fault, long place) {
    Spot spot = fault.spot;
    Where where =
        new Where(path(place), lines.line(place), fault.column, Quote.pointer(spot.pointer()));
    SortedMap<String, Severity> worth = fault.entry.worth(spot.amount());
    return new Finding(
        fault.entry.rule,
        fault.entry.severity(worth),
        worth,
        where,
        spot.message(),
        spot.help(),
        fault.related,
        fault.excerpt);
  }

  private String path(long place) {
    return sources.get(Place.file(place)).name();
  }
}
