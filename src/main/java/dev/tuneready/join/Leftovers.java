package dev.tuneready.join;

import dev.tuneready.join.Alignment.Stretch;
import dev.tuneready.join.Vocabulary.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of two aligned texts that have no counterpart, not even a misspelled or moved one. */
final class Leftovers {
  /** In longer stretches no misspelled words are looked for: that takes time by the square. */
  private static final int STRETCH = 32;

  private static final Set<Weight> WEIGHTY = Set.of(Weight.CONTENT, Weight.STRONG, Weight.NUMBER);

  private final Likeness likeness;
  private final List<Stretch> stretches = new ArrayList<>();
  private final boolean starts;
  private final boolean terse;
  private double matched;
  private boolean moved;

  /**
   * @param terse whether the texts are so short that every word counts
   */
  Leftovers(Alignment alignment, boolean terse, Likeness likeness) {
    this.likeness = likeness;
    this.terse = terse;
    this.starts = alignment.startsApart();
    for (Stretch stretch : alignment.stretches()) {
      this.stretches.add(unmatched(stretch));
    }
    setMovedAside();
  }

  /** The weight of the words that have a counterpart after all. */
  double matched() {
    return matched;
  }

  /** Whether a word of any weight stands elsewhere in the other text. */
  boolean moved() {
    return moved;
  }

  boolean any(Weight weight) {
    return stretches.stream().anyMatch(s -> has(s.here(), weight) || has(s.there(), weight));
  }

  /** Whether somewhere one word stands for another. */
  boolean replaced() {
    return stretches.stream().anyMatch(Leftovers::replaces)
        || (stretches.stream().anyMatch(s -> weighty(s.here()) > 0)
            && stretches.stream().anyMatch(s -> weighty(s.there()) > 0));
  }

  /** How many words of weight the richer side has. */
  int count() {
    int here = 0;
    int there = 0;
    for (Stretch stretch : stretches) {
      boolean replaces = terse || replaces(stretch);
      here += replaces ? spoken(stretch.here()) : weighty(stretch.here());
      there += replaces ? spoken(stretch.there()) : weighty(stretch.there());
    }
    return Math.max(here, there);
  }

  /** Whether the words of weight all stand where the texts begin. */
  boolean atStart() {
    return starts
        && stretches.stream().skip(1).allMatch(s -> weighty(s.here()) + weighty(s.there()) == 0);
  }

  private Stretch unmatched(Stretch stretch) {
    List<Term> here = new ArrayList<>(stretch.here());
    List<Term> there = new ArrayList<>(stretch.there());
    if (joined(here).equals(joined(there))) {
      matched += Alignment.weight(here);
      return new Stretch(new ArrayList<>(), new ArrayList<>());
    }
    if (Math.max(here.size(), there.size()) <= STRETCH) {
      pair(here, there);
    }
    return new Stretch(here, there);
  }

  /** Takes out what is misspelled or inflected, with its counterpart. */
  private void pair(List<Term> here, List<Term> there) {
    Iterator<Term> terms = here.iterator();
    while (terms.hasNext()) {
      Term term = terms.next();
      Iterator<Term> others = there.iterator();
      while (others.hasNext()) {
        if (likeness.alike(term, others.next())) {
          matched += Alignment.weight(List.of(term));
          terms.remove();
          others.remove();
          break;
        }
      }
    }
  }

  /** "e mail" and "email", "10 km" and "10km" are the same; "1 2" and "12" are not. */
  private static String joined(List<Term> terms) {
    StringBuilder joined = new StringBuilder();
    for (Term term : terms) {
      boolean digits = !joined.isEmpty() && Character.isDigit(joined.charAt(joined.length() - 1));
      boolean apart = term.code() || (digits && Character.isDigit(term.meant().charAt(0)));
      joined.append(apart ? " " : "").append(term.meant());
    }
    return joined.toString();
  }

  private void setMovedAside() {
    Map<String, Integer> there = new HashMap<>();
    for (Stretch stretch : stretches) {
      stretch.there().forEach(term -> there.merge(term.meant(), 1, Integer::sum));
    }
    Map<String, Integer> both = new HashMap<>();
    for (Stretch stretch : stretches) {
      stretch
          .here()
          .removeIf(term -> takeOne(there, term) && both.merge(term.meant(), 1, Integer::sum) > 0);
    }
    for (Stretch stretch : stretches) {
      for (Term term : stretch.there()) {
        moved |= both.containsKey(term.meant()) && term.weight() != Weight.LIGHT;
      }
      stretch.there().removeIf(term -> takeOne(both, term));
    }
  }

  private static boolean takeOne(Map<String, Integer> counts, Term term) {
    int count = counts.getOrDefault(term.meant(), 0);
    if (count > 0) {
      counts.put(term.meant(), count - 1);
    }
    return count > 0;
  }

  private static boolean has(List<Term> terms, Weight weight) {
    return terms.stream().anyMatch(term -> term.weight() == weight);
  }

  private static boolean replaces(Stretch stretch) {
    return spoken(stretch.here()) > 0 && spoken(stretch.there()) > 0;
  }

  private static int weighty(List<Term> terms) {
    return (int) terms.stream().filter(term -> WEIGHTY.contains(term.weight())).count();
  }

  private static int spoken(List<Term> terms) {
    return (int) terms.stream().filter(term -> term.weight() != Weight.LIGHT).count();
  }
}
