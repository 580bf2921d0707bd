package dev.tuneready.checks.tools;

import dev.tuneready.core.Example;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Room;
import dev.tuneready.core.Turn;
import java.util.List;

/** How many records have to do with tools, and how often these are called and answer. */
record ToolCounts() implements Measure<ToolCounts.State, ToolCounts.Counts> {
  /**
   * The counts.
   *
   * @param records that declare tools, call them, or hold results
   * @param calls those of losing answers too
   */
  record Counts(long records, long calls, long results) {}

  /** The counts of one worker. */
  static final class State {
    private long records;
    private long calls;
    private long results;
  }

  @Override
  public State begin(Room room) {
    return new State();
  }

  @Override
  public void add(State seen, Example example) {
    if (!Talk.silent(example)) {
      seen.records++;
      count(seen, example.turns());
      count(seen, example.rejected());
    }
  }

  private static void count(State seen, List<Turn> turns) {
    for (Turn turn : turns) {
      seen.calls += turn.toolCalls().size();
      seen.results += turn.toolAnswers().size();
    }
  }

  @Override
  public State merge(State left, State right) {
    left.records += right.records;
    left.calls += right.calls;
    left.results += right.results;
    return left;
  }

  @Override
  public Counts finish(State seen, Room room) {
    return new Counts(seen.records, seen.calls, seen.results);
  }
}
