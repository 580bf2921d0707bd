package dev.tuneready.core;

import dev.tuneready.sketch.FirstPlaces;
import dev.tuneready.sketch.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a sight saw over all examples: for each rule the exact count, the exact histogram of the
 * amounts and the first places.
 *
 * @param limit how many places are kept for each rule
 */
public record Sightings(Sight sight, int limit)
    implements Measure<Sightings.State, Sightings.Result> {

  /**
   * In how many examples at least a rule must be broken, in all of them, to be said once for the
   * whole dataset.
   */
  private static final long EVERY = 5;

  @Override
  public State begin(Room room) {
    return new State(sight.rules(), limit);
  }

  @Override
  public void add(State seen, Example example) {
    seen.place = example.place();
    seen.readable = example.readable();
    sight.look(example, seen);
  }

  @Override
  public State merge(State left, State right) {
    for (int i = 0; i < left.tallies.length; i++) {
      left.tallies[i].merge(right.tallies[i]);
    }
    return left;
  }

  @Override
  public Result finish(State seen, Room room) {
    return new Result(sight, List.of(seen.tallies), limit);
  }

  /** The first spots of one rule in one example. */
  private static List<Spot> spots(Sight sight, Rule rule, Example example, int limit) {
    List<Spot> spots = new ArrayList<>();
    sight.look(
        example,
        (seen, amount, spot) -> {
          if (spots.size() < limit && seen.equals(rule)) {
            spots.add(spot.get());
          }
        });
    return spots;
  }

  /** What one rule came to. */
  static final class Tally {
    final Rule rule;
    final FirstPlaces places;
    final Histogram amounts = new Histogram();
    long examples;
    long unreadable;
    long last = -1;

    Tally(Rule rule, int limit) {
      this.rule = rule;
      this.places = new FirstPlaces(limit);
    }

    void add(long place, boolean readable, long amount) {
      amounts.add(amount);
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

    void merge(Tally other) {
      amounts.merge(other.amounts);
      places.merge(other.places);
      examples += other.examples;
      unreadable += other.unreadable;
    }
  }

  /** The tallies of one worker. */
  public static final class State implements Seen {
    private final Tally[] tallies;
    private long place;
    private boolean readable;

    private State(List<Rule> rules, int limit) {
      this.tallies = rules.stream().map(rule -> new Tally(rule, limit)).toArray(Tally[]::new);
    }

    @Override
    public void saw(Rule rule, long amount, Supplier<Spot> spot) {
      for (Tally tally : tallies) {
        if (tally.rule.equals(rule)) {
          tally.add(place, readable, amount);
          return;
        }
      }
      throw new IllegalArgumentException(rule.id() + " is not a rule of this sight");
    }
  }

  /** The tallies of all workers. */
  public static final class Result {
    private final Sight sight;
    private final List<Tally> tallies;
    private final int limit;

    private Result(Sight sight, List<Tally> tallies, int limit) {
      this.sight = sight;
      this.tallies = tallies;
      this.limit = limit;
    }

    public long count(Rule rule) {
      return tally(rule).amounts.count();
    }

    /** In how many examples the rule was seen. */
    public long examples(Rule rule) {
      return tally(rule).examples;
    }

    public Histogram amounts(Rule rule) {
      return tally(rule).amounts;
    }

    /** Reports all rules; what holds for every record is said once. */
    public void judge(Dataset dataset, Findings findings) {
      for (Tally tally : tallies) {
        boolean every = tally.everywhere(dataset);
        report(tally.rule, every ? 1 : limit, findings);
        if (every) {
          findings.headline(
              tally.rule, "in every one of the " + Counted.of(tally.examples, "record"));
        }
      }
    }

    /** Reports one rule as it was seen, with at most so many places. */
    public void report(Rule rule, int places, Findings findings) {
      Tally tally = tally(rule);
      findings.count(rule, tally.amounts.count());
      long[] first = tally.places.toArray();
      for (int i = 0; i < Math.min(places, first.length); i++) {
        findings.look(rule, first[i], example -> spots(sight, rule, example, limit));
      }
    }

    private Tally tally(Rule rule) {
      for (Tally tally : tallies) {
        if (tally.rule.equals(rule)) {
          return tally;
        }
      }
      throw new IllegalArgumentException(rule.id() + " is not a rule of this sight");
    }
  }
}
