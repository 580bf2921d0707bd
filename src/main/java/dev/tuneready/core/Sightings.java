package dev.tuneready.core;

import dev.tuneready.sketch.FirstPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a sight saw over all examples: for each rule, and for each limit that is set to it, the
 * exact count of what lies beyond and the first places.
 *
 * @param shown how many places are kept for each
 * @param limits for each rule of the sight
 */
public record Sightings(Sight sight, int shown, List<List<Long>> limits)
    implements Measure<Sightings.State, Sightings.Result> {

  /**
   * In how many examples at least a rule must be broken, in all of them, to be said once for the
   * whole dataset.
   */
  private static final long EVERY = 5;

  /** What the settings ask of a sight. */
  public static Sightings of(Sight sight, Settings settings) {
    List<List<Long>> limits = new ArrayList<>();
    for (Rule rule : sight.rules()) {
      limits.add(
          rule.limited()
              ? Arrays.stream(settings.limits(rule)).boxed().toList()
              : List.of(Findings.NO_LIMIT));
    }
    return new Sightings(sight, settings.maxFindings(), limits);
  }

  @Override
  public State begin(Room room) {
    List<Tally> tallies = new ArrayList<>();
    for (int i = 0; i < limits.size(); i++) {
      tallies.add(new Tally(sight.rules().get(i), limits.get(i), shown));
    }
    return new State(tallies);
  }

  @Override
  public void add(State seen, Example example) {
    seen.place = example.place();
    seen.readable = example.readable();
    sight.look(example, seen);
  }

  @Override
  public boolean against() {
    return sight.against();
  }

  @Override
  public State merge(State left, State right) {
    for (int i = 0; i < left.tallies.size(); i++) {
      left.tallies.get(i).merge(right.tallies.get(i));
    }
    return left;
  }

  @Override
  public Result finish(State seen, Room room) {
    return new Result(sight, seen.tallies, shown);
  }

  /** The first spots of one rule beyond a limit in one example. */
  private static List<Spot> spots(Sight sight, Rule rule, long limit, Example example, int shown) {
    List<Spot> spots = new ArrayList<>();
    sight.look(
        example,
        (seen, amount, spot) -> {
          if (spots.size() < shown && amount > limit && seen.equals(rule)) {
            spots.add(spot.get().with(amount));
          }
        });
    return spots;
  }

  /** What one rule came to, limit by limit. */
  private static final class Tally {
    final Rule rule;
    final Tier[] tiers;

    Tally(Rule rule, List<Long> limits, int shown) {
      this.rule = rule;
      this.tiers = limits.stream().map(limit -> new Tier(limit, shown)).toArray(Tier[]::new);
    }

    void add(long place, boolean readable, long amount) {
      for (Tier tier : tiers) {
        if (amount > tier.limit) {
          tier.add(place, readable);
        }
      }
    }

    void merge(Tally other) {
      for (int i = 0; i < tiers.length; i++) {
        tiers[i].merge(other.tiers[i]);
      }
    }
  }

  /** What lies beyond one limit. */
  private static final class Tier {
    final long limit;
    final FirstPlaces places;
    long count;
    long examples;
    long unreadable;
    long last = -1;

    Tier(long limit, int shown) {
      this.limit = limit;
      this.places = new FirstPlaces(shown);
    }

    void add(long place, boolean readable) {
      count++;
      if (place != last) {
        last = place;
        examples++;
        unreadable += readable ? 0 : 1;
        places.add(place);
      }
    }

    /** Whether every record of the dataset breaks the rule; of broken lines that cannot be said. */
    boolean everywhere(Dataset dataset) {
      return unreadable == 0 && examples >= EVERY && examples == dataset.examples();
    }

    void merge(Tier other) {
      count += other.count;
      places.merge(other.places);
      examples += other.examples;
      unreadable += other.unreadable;
    }
  }

  /** The tallies of one worker. */
  public static final class State implements Seen {
    private final List<Tally> tallies;
    private long place;
    private boolean readable;

    private State(List<Tally> tallies) {
      this.tallies = tallies;
    }

    @Override
    public void saw(Rule rule, long amount, Supplier<Spot> spot) {
      tally(tallies, rule).add(place, readable, amount);
    }
  }

  /** The tallies of all workers. */
  public static final class Result {
    private final Sight sight;
    private final List<Tally> tallies;
    private final int shown;

    private Result(Sight sight, List<Tally> tallies, int shown) {
      this.sight = sight;
      this.tallies = tallies;
      this.shown = shown;
    }

    /** How often a rule without limits was seen. */
    public long count(Rule rule) {
      return tally(tallies, rule).tiers[0].count;
    }

    /** In how many examples it was seen. */
    public long examples(Rule rule) {
      return tally(tallies, rule).tiers[0].examples;
    }

    /** Reports all rules; what holds for every record is said once. */
    public void judge(Dataset dataset, Findings findings) {
      for (Tally tally : tallies) {
        for (Tier tier : tally.tiers) {
          boolean every = tier.everywhere(dataset);
          report(tally.rule, tier, every ? 1 : shown, findings);
          if (every) {
            findings.headline(
                tally.rule,
                tier.limit,
                "in every one of the " + Counted.of(tier.examples, "record"));
          }
        }
      }
    }

    /** Reports a rule without limits as it was seen, with at most so many places. */
    public void report(Rule rule, int places, Findings findings) {
      report(rule, tally(tallies, rule).tiers[0], places, findings);
    }

    private void report(Rule rule, Tier tier, int places, Findings findings) {
      findings.count(rule, tier.limit, tier.count);
      long[] first = tier.places.toArray();
      for (int i = 0; i < Math.min(places, first.length); i++) {
        findings.look(
            rule, tier.limit, first[i], example -> spots(sight, rule, tier.limit, example, shown));
      }
    }
  }

  private static Tally tally(List<Tally> tallies, Rule rule) {
    for (Tally tally : tallies) {
      if (tally.rule.equals(rule)) {
        return tally;
      }
    }
    throw new IllegalArgumentException(rule.id() + " is not a rule of this sight");
  }
}
