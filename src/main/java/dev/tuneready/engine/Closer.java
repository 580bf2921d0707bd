package dev.tuneready.engine;

import dev.tuneready.core.Example;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Finding.Where;
import dev.tuneready.core.Place;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Spot;
import dev.tuneready.json.Locator;
import dev.tuneready.read.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the drafts of a notebook into findings: reads their examples again, once for all rules, and
 * says line, column and excerpt.
 */
final class Closer {
  private final SecondLook secondLook;
  private final LineNumbers lines;
  private final List<Source> sources;

  Closer(SecondLook secondLook, LineNumbers lines, List<Source> sources) {
    this.secondLook = secondLook;
    this.lines = lines;
    this.sources = sources;
  }

  /** Closes the book; of each rule at most {@code limit} findings are made. */
  void close(Notebook notebook, int limit) {
    Map<Long, List<Pending>> wanted = new TreeMap<>();
    for (Page.Entry entry : notebook.entries()) {
      entry.drafts.sort(Comparator.comparingLong(Page.Draft::place));
      entry.drafts.stream()
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
            wanted
                .getOrDefault(example.place(), List.of())
                .forEach(pending -> close(pending, example, bytes, from, to, limit)));
  }

  /** What is to be said of a rule at one place. */
  private record Pending(Page.Entry entry, Page.Draft draft) {}

  private void close(Pending pending, Example example, byte[] bytes, int from, int to, int limit) {
    Page.Entry entry = pending.entry();
    for (Spot spot : pending.draft().spots().apply(example)) {
      if (entry.findings.size() < limit) {
        entry.findings.add(finding(entry, example.place(), spot, bytes, from, to));
      }
    }
  }

  private Finding finding(Page.Entry entry, long place, Spot spot, byte[] bytes, int from, int to) {
    int start = from + Math.max(0, spot.offset());
    int end = start + 1;
    if (spot.offset() < 0) {
      Locator.Range range = Locator.find(bytes, from, to, spot.pointer());
      start = range.from();
      end = range.to();
    }
    boolean wholeLine = spot.offset() < 0 && spot.pointer().isEmpty();
    Excerpts.Shown shown = Excerpts.show(bytes, from, to, start, end);
    Where where =
        new Where(path(place), lines.line(place), shown.column(), Quote.pointer(spot.pointer()));
    List<Where> related =
        spot.related().stream()
            .map(other -> new Where(path(other), lines.line(other), 0, ""))
            .toList();
    return new Finding(
        entry.rule,
        entry.severity,
        where,
        spot.message(),
        spot.help(),
        related,
        wholeLine ? null : shown.excerpt());
  }

  private String path(long place) {
    return sources.get(Place.file(place)).name();
  }
}
