package dev.tuneready.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

/**
 * Two rows of words laid side by side.
 *
 * @param shared the weight of what stands in both
 * @param startsApart whether they differ from the first word on
 * @param stretches where they differ, in order
 */
record Alignment(double shared, boolean startsApart, List<Stretch> stretches) {
  /** Rows that differ in more words are not aligned, nor longer ones than those of {@link #ROW}. */
  private static final int DIFFERING = 128;

  private static final int ROW = 2_000;

  /** Words between two that stand in both rows. */
  record Stretch(List<Term> here, List<Term> there) {}

  /** Nothing when that would take long. */
  static Optional<Alignment> of(List<Term> here, List<Term> there) {
    int from = sameStart(here, there);
    int tail = sameEnd(here, there, from);
    List<Term> middleHere = here.subList(from, here.size() - tail);
    List<Term> middleThere = there.subList(from, there.size() - tail);
    int middle = middleHere.size() + middleThere.size();
    if ((middle > DIFFERING && differing(middleHere, middleThere) > DIFFERING)
        || Math.max(middleHere.size(), middleThere.size()) > ROW) {
      return Optional.empty();
    }
    double ends =
        weight(here.subList(0, from)) + weight(here.subList(here.size() - tail, here.size()));
    return Optional.of(aligned(middleHere, middleThere, from == 0, ends));
  }

  private static Alignment aligned(
      List<Term> here, List<Term> there, boolean startsApart, double ends) {
    if (here.isEmpty() || there.isEmpty()) {
      boolean same = here.isEmpty() && there.isEmpty();
      return new Alignment(ends, startsApart, same ? List.of() : List.of(new Stretch(here, there)));
    }
    Rows rows = new Rows(here, there);
    Map<String, Character> numbers = new HashMap<>();
    new StringsComparator(numbered(here, numbers), numbered(there, numbers))
        .getScript()
        .visit(rows);
    rows.endStretch();
    return new Alignment(ends + rows.shared, startsApart, rows.stretches);
  }

  /** How many words both begin with. */
  static int sameStart(List<Term> here, List<Term> there) {
    int shorter = Math.min(here.size(), there.size());
    int from = 0;
    while (from < shorter && same(here.get(from), there.get(from))) {
      from++;
    }
    return from;
  }

  /** How many words both end with, beyond so many that they begin with. */
  static int sameEnd(List<Term> here, List<Term> there, int from) {
    int shorter = Math.min(here.size(), there.size());
    int tail = 0;
    while (tail < shorter - from
        && same(here.get(here.size() - 1 - tail), there.get(there.size() - 1 - tail))) {
      tail++;
    }
    return tail;
  }

  static double weight(List<Term> terms) {
    double weight = 0;
    for (Term term : terms) {
      double full = term.character() ? 0.5 : 1;
      weight +=
          switch (term.weight()) {
            case LIGHT, SOFT -> full / 4;
            case CONTENT, STRONG, NUMBER -> full;
          };
    }
    return weight;
  }

  private static boolean same(Term left, Term right) {
    return left.meant().equals(right.meant());
  }

  /** Each word as one character, so that what compares strings compares rows of words. */
  private static String numbered(List<Term> terms, Map<String, Character> numbers) {
    StringBuilder row = new StringBuilder();
    for (Term term : terms) {
      numbers.putIfAbsent(term.meant(), (char) numbers.size());
      row.append(numbers.get(term.meant()));
    }
    return row.toString();
  }

  /** How many words the one has and the other has not, in any order. */
  private static int differing(List<Term> here, List<Term> there) {
    Map<String, Integer> counts = new HashMap<>();
    here.forEach(term -> counts.merge(term.meant(), 1, Integer::sum));
    there.forEach(term -> counts.merge(term.meant(), -1, Integer::sum));
    return counts.values().stream().mapToInt(Math::abs).sum();
  }

  /** Gathers the stretches while a script of edits is played. */
  private static final class Rows implements CommandVisitor<Character> {
    private final List<Term> here;
    private final List<Term> there;
    private final List<Stretch> stretches = new ArrayList<>();
    private double shared;
    private int left;
    private int right;
    private int fromLeft;
    private int fromRight;

    Rows(List<Term> here, List<Term> there) {
      this.here = here;
      this.there = there;
    }

    @Override
    public void visitInsertCommand(Character word) {
      right++;
    }

    @Override
    public void visitDeleteCommand(Character word) {
      left++;
    }

    @Override
    public void visitKeepCommand(Character word) {
      endStretch();
      shared += weight(here.subList(left, left + 1));
      fromLeft = ++left;
      fromRight = ++right;
    }

    void endStretch() {
      if (left > fromLeft || right > fromRight) {
        stretches.add(new Stretch(here.subList(fromLeft, left), there.subList(fromRight, right)));
      }
    }
  }
}
