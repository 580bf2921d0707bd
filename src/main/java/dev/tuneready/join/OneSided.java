package dev.tuneready.join;

import dev.tuneready.join.Vocabulary.Weight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that only one of two rows of words has, or has more often: whether they already tell
 * that {@link Comparison} will call the rows neither the same nor near nor in another order. It
 * lets a word pass that might still be found misspelled, inflected, or joined with another.
 */
final class OneSided {
  /** So many words of content may be left over on one side. */
  private static final int MOST = Comparison.SLOTS;

  private final Likeness likeness;

  OneSided(Likeness likeness) {
    this.likeness = likeness;
  }

  boolean tellApart(List<Term> here, List<Term> there) {
    int from = Alignment.sameStart(here, there);
    int tail = Alignment.sameEnd(here, there, from);
    List<Term> left = here.subList(from, here.size() - tail);
    List<Term> right = there.subList(from, there.size() - tail);
    int inLeft = left(left, right);
    int inRight = inLeft > MOST ? 0 : left(right, left);
    return inLeft > MOST || inRight > MOST || (inLeft > 0 && inRight > 0);
  }

  /**
   * How many words of weight are left over for sure, up to one more than may be; a number or a
   * strong word is too many by itself.
   */
  private int left(List<Term> terms, List<Term> others) {
    Map<String, Integer> counts = new HashMap<>();
    others.forEach(term -> counts.merge(term.meant(), 1, Integer::sum));
    String joined = joined(others);
    int left = 0;
    for (Term term : terms) {
      if (counts.merge(term.meant(), -1, Integer::sum) < 0 && stays(term, others, joined)) {
        left += term.weight() == Weight.CONTENT ? 1 : MOST + 1;
        if (left > MOST) {
          return left;
        }
      }
    }
    return left;
  }

  private boolean stays(Term term, List<Term> others, String joined) {
    return switch (term.weight()) {
      case LIGHT, SOFT -> false;
      case STRONG, NUMBER -> !joined.contains(term.meant());
      case CONTENT -> !joined.contains(term.meant()) && !likeAny(term, others);
    };
  }

  private boolean likeAny(Term term, List<Term> others) {
    for (Term other : others) {
      if (likeness.alike(term, other)) {
        return true;
      }
    }
    return false;
  }

  private static String joined(List<Term> terms) {
    StringBuilder joined = new StringBuilder();
    terms.forEach(term -> joined.append(term.meant()));
    return joined.toString();
  }
}
