package dev.tuneready.engine;

import dev.tuneready.core.Example;
import dev.tuneready.core.Log;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Room;
import dev.tuneready.core.Tape;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one run has to lend; every measure gets a room of its own in it. */
final class RunRoom {
  private final Machine machine;
  private final SecondLook secondLook;
  private final TemporaryFolder folder;
  private final Map<Owned, Lazy> shared = new ConcurrentHashMap<>();
  private final Map<Owned, Log> logs = new ConcurrentHashMap<>();
  private final Map<Owned, Tape> tapes = new ConcurrentHashMap<>();
  private final Budget budget;

  RunRoom(Machine machine, SecondLook secondLook, TemporaryFolder folder) {
    this.machine = machine;
    this.secondLook = secondLook;
    this.folder = folder;
    this.budget = new Budget(machine.logBytes());
  }

  /**
   * The room in which a measure begins: what it calls by a name is not what another calls so. Its
   * logs are written by all workers.
   */
  Room of(Measure<?, ?> measure) {
    return new MeasureRoom(measure, machine.threads());
  }

  /** The same room when the pass is over; the logs opened now are written by who asks for it. */
  Room after(Measure<?, ?> measure) {
    return new MeasureRoom(measure, 1);
  }

  /** Takes back what a measure was lent: nobody asks for it any more. */
  void leave(Measure<?, ?> measure) {
    for (Map.Entry<Owned, Log> log : logs.entrySet()) {
      if (log.getKey().measure.equals(measure)) {
        log.getValue().close();
      }
    }
    for (Map.Entry<Owned, Tape> tape : tapes.entrySet()) {
      if (tape.getKey().measure.equals(measure)) {
        tape.getValue().close();
      }
    }
    shared.keySet().removeIf(owned -> owned.measure.equals(measure));
  }

  /** A name that a measure gave to something. */
  private record Owned(Measure<?, ?> measure, Object name) {}

  /**
   * A value that is made when it is first asked for; not within the map, which cannot be asked for
   * another value meanwhile.
   */
  private static final class Lazy {
    private @Nullable Object value;

    synchronized Object get(Supplier<?> first) {
      Object made = value;
      if (made == null) {
        made = first.get();
        value = made;
      }
      return made;
    }
  }

  private final class MeasureRoom implements Room {
    private final Measure<?, ?> measure;
    private final int writers;

    MeasureRoom(Measure<?, ?> measure, int writers) {
      this.measure = measure;
      this.writers = writers;
    }

    @Override
    public long bytes() {
      return budget.share();
    }

    @Override
    public int workers() {
      return machine.threads();
    }

    @Override
    @SuppressWarnings(
        "unchecked") // what was stored under a key came from a supplier of the same type
    public <T> T shared(Object key, Supplier<T> first) {
      return (T) shared.computeIfAbsent(new Owned(measure, key), any -> new Lazy()).get(first);
    }

    @Override
    public Log log(String name, int longs) {
      return logs.computeIfAbsent(
          new Owned(measure, name), any -> new SpillingLog(longs, budget.open(), writers, folder));
    }

    @Override
    public Tape tape(String name) {
      return tapes.computeIfAbsent(
          new Owned(measure, name), any -> new SpillingTape(budget.open(), writers, folder));
    }

    @Override
    public void again(long[] places, Consumer<Example> use) {
      secondLook.read(places, (example, bytes, from, to) -> use.accept(example));
    }
  }
}
