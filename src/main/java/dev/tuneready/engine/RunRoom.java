package dev.tuneready.engine;

import dev.tuneready.core.Example;
import dev.tuneready.core.Log;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Room;
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

  RunRoom(Machine machine, SecondLook secondLook, TemporaryFolder folder) {
    this.machine = machine;
    this.secondLook = secondLook;
    this.folder = folder;
  }

  /** The room of a measure: what it calls by a name is not what another calls so. */
  Room of(Measure<?, ?> measure) {
    return new MeasureRoom(measure);
  }

  /**
   * How much a log may fill, 96 MiB at the default of 512 MiB when it is the only one. What there
   * is is shared evenly by the logs of the run. A log asks at its first row, when every measure has
   * begun and so opened its own.
   */
  private long bytes() {
    return Math.max(1, machine.logBytes() / Math.max(1, logs.size()));
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

    MeasureRoom(Measure<?, ?> measure) {
      this.measure = measure;
    }

    @Override
    public long bytes() {
      return RunRoom.this.bytes();
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
          new Owned(measure, name),
          any -> new SpillingLog(longs, RunRoom.this::bytes, workers(), folder));
    }

    @Override
    public void again(long[] places, Consumer<Example> use) {
      secondLook.read(places, (example, bytes, from, to) -> use.accept(example));
    }
  }
}
