package dev.tuneready.sketch;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The places with the largest amounts, up to a limit; of equal amounts the earlier places. */
public final class LargestPlaces {
  /** A place and what was counted there. */
  public record Amount(long place, long amount) {}

  /** The one to be dropped next comes first. */
  private static final Comparator<Amount> LEAST =
      Comparator.comparingLong(Amount::amount)
          .thenComparing(Amount::place, Comparator.reverseOrder());

  private final int limit;
  private final PriorityQueue<Amount> kept = new PriorityQueue<>(LEAST);

  public LargestPlaces(int limit) {
    this.limit = limit;
  }

  public void add(long place, long amount) {
    if (kept.size() < limit || amount >= kept.element().amount()) {
      kept.add(new Amount(place, amount));
      if (kept.size() > limit) {
        kept.remove();
      }
    }
  }

  public LargestPlaces merge(LargestPlaces other) {
    other.kept.forEach(one -> add(one.place(), one.amount()));
    return this;
  }

  /** Those above an amount, in the order of their places. */
  public List<Amount> above(long amount) {
    return kept.stream()
        .filter(one -> one.amount() > amount)
        .sorted(Comparator.comparingLong(Amount::place))
        .toList();
  }
}
