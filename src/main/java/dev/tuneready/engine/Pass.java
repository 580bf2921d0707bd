package dev.tuneready.engine;

import dev.tuneready.core.Example;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Split;
import dev.tuneready.read.Chunk;
import dev.tuneready.read.Feed;
import dev.tuneready.read.LineDecoder;
import dev.tuneready.read.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The one pass over the bytes: workers take chunks, decode them and add every example to states of
 * their own, which are merged at the end.
 */
final class Pass {
  private final Feed feed;
  private final List<Split> splits;
  private final Machine machine;
  private final RunRoom room;
  private final Progress progress;
  private final List<Measure<?, ?>> measures;
  private final LineNumbers lines;

  /** Set when one worker fails, so that the others do not go on for nothing. */
  private volatile boolean stopped;

  private final Bugs<Measure<?, ?>> bugs = new Bugs<>();

  Pass(
      Feed feed,
      List<Split> splits,
      Machine machine,
      RunRoom room,
      Progress progress,
      List<Measure<?, ?>> measures,
      LineNumbers lines) {
    this.feed = feed;
    this.splits = splits;
    this.machine = machine;
    this.room = room;
    this.progress = progress;
    this.measures = measures;
    this.lines = lines;
  }

  /** The results of the measures that met no bug. */
  Map<Measure<?, ?>, Object> run() throws UnreadableException {
    List<Object[]> states = machine.threads() == 1 ? List.<Object[]>of(work()) : workSideBySide();
    feed.requireUnchanged();
    lines.end();
    Map<Measure<?, ?>, Object> results = new HashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      Measure<?, ?> measure = measures.get(i);
      if (bugs.of(measure) == null) {
        List<Object> all = new ArrayList<>();
        for (Object[] worker : states) {
          all.add(worker[i]);
          worker[i] = null;
        }
        bugs.run(measure, () -> results.put(measure, finish(measure, all)));
      }
      room.leave(measure);
    }
    return results;
  }

  /** The bugs that the measures met. */
  Bugs<Measure<?, ?>> bugs() {
    return bugs;
  }

  private List<Object[]> workSideBySide() throws UnreadableException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            machine.threads(),
            task -> {
              Thread thread = new Thread(task, "worker");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<Object[]>> futures = new ArrayList<>();
      for (int i = 0; i < machine.threads(); i++) {
        futures.add(workers.submit(this::work));
      }
      List<Object[]> states = new ArrayList<>();
      for (Future<Object[]> future : futures) {
        states.add(await(future));
      }
      return states;
    } finally {
      workers.shutdownNow();
      awaitQuietly(workers);
    }
  }

  private static Object[] await(Future<Object[]> future) throws UnreadableException {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof UnreadableException unreadable) {
        throw unreadable;
      }
      if (failure.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void awaitQuietly(ExecutorService workers) {
    try {
      workers.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The states of one worker. */
  private Object[] work() throws UnreadableException {
    Worker worker = new Worker();
    Chunk chunk = new Chunk();
    LineDecoder decoder = new LineDecoder(machine.lineBytes());
    try {
      while (!stopped && feed.next(chunk)) {
        int rows = decoder.decode(chunk, splits.get(chunk.file()), row -> true, worker);
        lines.count(chunk.file(), chunk.index(), rows);
        progress.at(feed.taken(), feed.total());
      }
    } catch (Exception | Error failure) {
      stopped = true;
      throw failure;
    } finally {
      chunk.release();
    }
    return worker.states;
  }

  @SuppressWarnings("unchecked") // a measure is only given states that it began
  private <S, R> Object finish(Measure<S, R> measure, List<Object> states) {
    S merged = (S) states.get(0);
    for (Object state : states.subList(1, states.size())) {
      merged = measure.merge(merged, (S) state);
    }
    R result = measure.finish(merged, room.after(measure));
    if (result == null) {
      throw new IllegalStateException("a measure has no result");
    }
    return result;
  }

  /** Adds examples to one worker's states; a measure that throws is left out from then on. */
  private final class Worker implements LineDecoder.Lines {
    private final Object[] states = new Object[measures.size()];
    private final boolean[] failed = new boolean[measures.size()];

    Worker() {
      for (int i = 0; i < states.length; i++) {
        Measure<?, ?> measure = measures.get(i);
        try {
          states[i] = measure.begin(room.of(measure));
        } catch (Throwable thrown) {
          fail(i, -1, thrown);
        }
      }
    }

    @Override
    public void line(Example example, byte[] bytes, int from, int to) {
      for (int i = 0; i < states.length; i++) {
        if (!failed[i] && (example.split().inside() || measures.get(i).against())) {
          try {
            add(measures.get(i), states[i], example);
          } catch (Throwable thrown) {
            fail(i, example.place(), thrown);
          }
        }
      }
    }

    private void fail(int measure, long place, Throwable thrown) {
      bugs.note(measures.get(measure), place, thrown);
      failed[measure] = true;
    }

    @SuppressWarnings("unchecked") // a measure is only given states that it began
    private <S> void add(Measure<S, ?> measure, Object state, Example example) {
      measure.add((S) state, example);
    }
  }
}
