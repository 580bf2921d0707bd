package dev.tuneready.checks.tokens;

import dev.tuneready.core.Role;
import dev.tuneready.sketch.Histogram;
import dev.tuneready.sketch.LargestPlaces;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The lengths of examples in tokens, exactly, and which are the longest. */
public final class Lengths {
  /** How many of the longest examples are known by their place. */
  public static final int LONGEST = 1000;

  private final Histogram total = new Histogram();
  private final Map<Role, Histogram> byRole = new EnumMap<>(Role.class);
  private final Histogram answerEnds = new Histogram();
  private final Histogram trained = new Histogram();
  private final Histogram context = new Histogram();
  private final Histogram preferred = new Histogram();
  private final Histogram rejected = new Histogram();
  private final LargestPlaces longest = new LargestPlaces(LONGEST);

  /** Of each example; of a preference the longer of its two sequences. */
  public Histogram total() {
    return total;
  }

  /**
   * What the turns of each role come to in every example that has one, without what their messages
   * cost.
   */
  public Map<Role, Histogram> byRole() {
    return Collections.unmodifiableMap(byRole);
  }

  /**
   * Of each example that has an answer, how many tokens must be kept for its last one to be whole.
   */
  public Histogram answerEnds() {
    return answerEnds;
  }

  /** The tokens that are trained on in each example. */
  public Histogram trained() {
    return trained;
  }

  /** All other tokens of each example: what is read but not learned. */
  public Histogram context() {
    return context;
  }

  /** Of each preference, the prompt with the preferred answer. */
  public Histogram preferred() {
    return preferred;
  }

  /** Of each preference, the prompt with the answer that lost. */
  public Histogram rejected() {
    return rejected;
  }

  public LargestPlaces longest() {
    return longest;
  }

  void add(long place, Sequence sequence) {
    total.add(sequence.total());
    trained.add(sequence.trained());
    context.add(sequence.total() - sequence.trained());
    longest.add(place, sequence.total());
    if (sequence.answer() != null) {
      answerEnds.add(sequence.answerEnd());
    }
    sequence.byRole().forEach((role, tokens) -> of(role).add(tokens));
  }

  void addPreference(Sequence winner, Sequence loser) {
    preferred.add(winner.total());
    rejected.add(loser.total());
  }

  Lengths merge(Lengths other) {
    total.merge(other.total);
    other.byRole.forEach((role, tokens) -> of(role).merge(tokens));
    answerEnds.merge(other.answerEnds);
    trained.merge(other.trained);
    context.merge(other.context);
    preferred.merge(other.preferred);
    rejected.merge(other.rejected);
    longest.merge(other.longest);
    return this;
  }

  private Histogram of(Role role) {
    return byRole.computeIfAbsent(role, first -> new Histogram());
  }
}
