package dev.tuneready.engine;

import dev.tuneready.core.Example;
import dev.tuneready.core.Log;
import dev.tuneready.core.Room;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The room of one run. */
final class RunRoom implements Room {
  private final Machine machine;
  private final SecondLook secondLook;
  private final TemporaryFolder folder;
  private final Map<Object, Object> shared = new ConcurrentHashMap<>();
  private final Map<String, Log> logs = new ConcurrentHashMap<>();

  RunRoom(Machine machine, SecondLook secondLook, TemporaryFolder folder) {
    this.machine = machine;
    this.secondLook = secondLook;
    this.folder = folder;
  }

  @Override
  public long bytes() {
    return machine.logBytes();
  }

  @Override
  public int workers() {
    return machine.threads();
  }

  @Override
  @SuppressWarnings(
      "unchecked") // what was stored under a key came from a supplier of the same type
  public <T> T shared(Object key, Supplier<T> first) {
    return (T) shared.computeIfAbsent(key, any -> first.get());
  }

  @Override
  public Log log(String name, int longs) {
    return logs.computeIfAbsent(name, any -> new SpillingLog(longs, bytes(), workers(), folder));
  }

  @Override
  public void again(long[] places, Consumer<Example> use) {
    secondLook.read(places, (example, bytes, from, to) -> use.accept(example));
  }
}
