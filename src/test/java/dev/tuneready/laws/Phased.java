package dev.tuneready.laws;

import dev.tuneready.core.Check;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Log;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Room;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A check whose measure works in phases: logs and tapes are filled in the pass, read in {@code
 * finish} into others, and closed when they are done with.
 */
record Phased() implements Check {
  private static final String MODULE = "phased";

  @Override
  public List<Rule> rules() {
    return List.of(Rule.info("phased/never", "is never found"));
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(new Phases());
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    findings.metric(MODULE, "phases", measured.of(new Phases()));
  }

  private record Phases() implements Measure<State, String> {
    @Override
    public State begin(Room room) {
      return new State(room);
    }

    @Override
    public void add(State seen, Example example) {
      seen.add(example);
    }

    @Override
    public State merge(State left, State right) {
      return left;
    }

    @Override
    public String finish(State seen, Room room) {
      String entries = entries(room);
      Digest rows = new Digest();
      try (Log log = room.log("rows", 2)) {
        log.sorted(rows::add);
        log.sorted(rows::add);
      }
      return entries + " and " + rows;
    }

    private static String entries(Room room) {
      Digest digest = new Digest();
      try (Log sums = room.log("sums", 3)) {
        try (Tape tape = room.tape("entries")) {
          List<Log.Writer> writers = new ArrayList<>();
          for (int i = 0; i < tape.writers(); i++) {
            writers.add(sums.writer());
          }
          long[] numbers = new long[tape.writers()];
          tape.play(
              (writer, entry, length) -> {
                if (entry[0] != numbers[writer]++) {
                  throw new AssertionError("entry " + entry[0] + " is out of order");
                }
                long sum = Arrays.stream(entry, 2, length).sum();
                writers.get(writer).add(new long[] {entry[1], sum, length});
              });
        }
        sums.sorted(digest::add);
      }
      return digest.toString();
    }
  }

  private static final class State {
    private final Log.Writer rows;
    private final Tape.Writer entries;
    private final long[] entry = new long[300];
    private long number;

    State(Room room) {
      rows = room.log("rows", 2).writer();
      entries = room.tape("entries").writer();
    }

    void add(Example example) {
      rows.add(new long[] {example.hashHigh(), example.hashLow()});
      Arrays.fill(entry, example.hashLow());
      entry[0] = number++;
      entry[1] = example.hashHigh();
      entries.add(entry, 2 + (int) (example.hashHigh() & 0xFF));
    }
  }

  /** Of rows, in their order. */
  private static final class Digest {
    private long rows;
    private long hash;

    void add(long[] row) {
      hash = hash * 31 + Arrays.hashCode(row);
      rows++;
    }

    @Override
    public String toString() {
      return rows + " rows " + Long.toHexString(hash);
    }
  }
}
