package dev.tuneready.join;

import java.util.List;

/**
 * A sentence or line. What is said is shown, what is meant is compared: segments are equal when
 * their words mean the same one by one.
 */
final class Segment {
  private final List<Term> terms;
  private final boolean code;
  private final int hash;
  private final double weight;

  Segment(List<Term> terms, boolean code) {
    int hash = 1;
    for (Term term : terms) {
      hash = 31 * hash + term.meant().hashCode();
    }
    this.terms = terms;
    this.code = code;
    this.hash = hash;
    this.weight = Alignment.weight(terms);
  }

  List<Term> terms() {
    return terms;
  }

  boolean code() {
    return code;
  }

  double weight() {
    return weight;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Segment other
        && hash == other.hash
        && terms.size() == other.terms.size()
        && Alignment.sameStart(terms, other.terms) == terms.size();
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
