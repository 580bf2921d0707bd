package dev.tuneready.checks.knowledge;

import dev.tuneready.core.Example;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Room;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Sightings;

/** How many examples are of the kind that {@link FactExample} looks into, and what it saw there. */
record Assessed(Sightings facts) implements Measure<Assessed.State, Assessed.Result> {

  static Assessed of(Settings settings) {
    return new Assessed(Sightings.of(new FactExample(), settings));
  }

  @Override
  public State begin(Room room) {
    return new State(facts.begin(room));
  }

  @Override
  public void add(State seen, Example example) {
    if (FactExample.assessable(example)) {
      seen.assessed++;
      facts.add(seen.facts, example);
    }
  }

  @Override
  public State merge(State left, State right) {
    State merged = new State(facts.merge(left.facts, right.facts));
    merged.assessed = left.assessed + right.assessed;
    return merged;
  }

  @Override
  public Result finish(State seen, Room room) {
    return new Result(seen.assessed, facts.finish(seen.facts, room));
  }

  record Result(long assessed, Sightings.Result facts) {}

  static final class State {
    private final Sightings.State facts;
    private long assessed;

    private State(Sightings.State facts) {
      this.facts = facts;
    }
  }
}
