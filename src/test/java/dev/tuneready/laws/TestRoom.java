package dev.tuneready.laws;

import dev.tuneready.core.Example;
import dev.tuneready.core.Log;
import dev.tuneready.core.Room;
import dev.tuneready.core.Tape;
import dev.tuneready.engine.TemporaryFolder;
import dev.tuneready.engine.TinyLogs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A room of one measure for a recording, which it reads again. */
final class TestRoom implements Room {
  private final Recording recording;
  private final int workers;
  private final @Nullable TemporaryFolder folder;
  private final Map<Object, Object> shared = new HashMap<>();
  private final Map<String, Log> logs = new HashMap<>();
  private final Map<String, Tape> tapes = new HashMap<>();

  /**
   * @param folder into which logs and tapes spill; null where they stay on the heap
   */
  TestRoom(Recording recording, int workers, @Nullable TemporaryFolder folder) {
    this.recording = recording;
    this.workers = workers;
    this.folder = folder;
  }

  @Override
  public long bytes() {
    return 1 << 20;
  }

  @Override
  public int workers() {
    return workers;
  }

  @Override
  @SuppressWarnings("unchecked") // A key has one type, as its user promises.
  public <T> T shared(Object key, Supplier<T> first) {
    return (T) shared.computeIfAbsent(key, any -> first.get());
  }

  @Override
  public void again(long[] places, Consumer<Example> use) {
    for (int i = 1; i < places.length; i++) {
      if (places[i - 1] >= places[i]) {
        throw new IllegalArgumentException("places must be sorted, each once");
      }
    }
    for (Example example : recording.examples()) {
      if (Arrays.binarySearch(places, example.place()) >= 0) {
        use.accept(example);
      }
    }
  }

  @Override
  public Log log(String name, int longs) {
    return logs.computeIfAbsent(
        name, any -> folder == null ? new HeapLog(longs) : TinyLogs.log(longs, workers, folder));
  }

  @Override
  public Tape tape(String name) {
    return tapes.computeIfAbsent(
        name, any -> folder == null ? new HeapTape() : TinyLogs.tape(workers, folder));
  }

  /** Rows in a list. */
  private static final class HeapLog implements Log {
    private final int longs;
    private final List<long[]> rows = new ArrayList<>();
    private boolean closed;

    private HeapLog(int longs) {
      this.longs = longs;
    }

    @Override
    public Log.Writer writer() {
      requireOpen(closed);
      return row -> {
        requireOpen(closed);
        rows.add(Arrays.copyOf(row, longs));
      };
    }

    @Override
    public void sorted(Consumer<long[]> use) {
      requireOpen(closed);
      rows.sort(Arrays::compare);
      rows.forEach(row -> use.accept(row.clone()));
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Entries in a list a writer. */
  private static final class HeapTape implements Tape {
    private final List<List<long[]>> entries = new ArrayList<>();
    private boolean closed;

    @Override
    public Tape.Writer writer() {
      requireOpen(closed);
      List<long[]> own = new ArrayList<>();
      entries.add(own);
      return (entry, length) -> {
        requireOpen(closed);
        own.add(Arrays.copyOf(entry, length));
      };
    }

    @Override
    public int writers() {
      requireOpen(closed);
      return entries.size();
    }

    @Override
    public void play(Use use) {
      requireOpen(closed);
      for (int writer = 0; writer < entries.size(); writer++) {
        for (long[] entry : entries.get(writer)) {
          use.entry(writer, entry.clone(), entry.length);
        }
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static void requireOpen(boolean closed) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
  }
}
