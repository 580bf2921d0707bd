package dev.tuneready.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bugs that checks or measures met: of each the one at the first place, so that it is the same
 * in every run. Thread-safe.
 *
 * @param <T> whose bugs they are
 */
public final class Bugs<T> {
  private final Map<T, Bug> met = new LinkedHashMap<>();

  /**
   * A bug.
   *
   * @param place of the example it met; -1 when it was not at an example
   */
  record Bug(long place, Throwable cause) {}

  /** Runs somebody's code, and notes the bug when it throws. */
  void run(T owner, Runnable code) {
    try {
      code.run();
    } catch (Throwable thrown) {
      note(owner, -1, thrown);
    }
  }

  /** Notes what somebody's code threw; throws it on when it is no bug of that code. */
  void note(T owner, long place, Throwable thrown) {
    requireBug(thrown);
    synchronized (met) {
      met.merge(
          owner, new Bug(place, thrown), (one, other) -> one.place <= other.place ? one : other);
    }
  }

  @Nullable Bug of(T owner) {
    synchronized (met) {
      return met.get(owner);
    }
  }

  /**
   * Throws on what ends the run whoever met it: that memory or disk are full, or that a file has
   * gone. Anything else is a bug of the code that threw it.
   */
  public static void requireBug(Throwable thrown) {
    if (thrown instanceof VirtualMachineError machine && !(thrown instanceof StackOverflowError)) {
      throw machine;
    }
    if (thrown instanceof StorageException full) {
      throw full;
    }
    if (thrown instanceof SecondLook.VanishedException vanished) {
      throw vanished;
    }
  }
}
