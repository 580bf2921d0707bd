package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Example;
import dev.tuneready.core.Log;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Room;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.join.Writing;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which examples say what others say, and which contradict others; train and validation files
 * apart.
 *
 * @param limit how many groups of each kind are kept
 * @param compared whether it is looked into how the members of normalized groups are written
 */
public record Copies(int limit, boolean compared) implements Measure<Copies.State, CopyGroups> {
  private static final String LOG = "copies";

  /** The one that all checks of a run share. */
  public static Copies of(Settings settings) {
    return new Copies(settings.maxFindings(), settings.asked(NormalizedDuplicates.NORMALIZED));
  }

  @Override
  public boolean against() {
    return true;
  }

  @Override
  public State begin(Room room) {
    return new State(log(room).writer());
  }

  @Override
  public void add(State seen, Example read) {
    Example example = AnyShape.read(read);
    if (example.format().known()) {
      seen.add(example);
    }
  }

  @Override
  public State merge(State left, State right) {
    left.trainable += right.trainable;
    return left;
  }

  @Override
  public CopyGroups finish(State seen, Room room) {
    CopyKinds kinds = new CopyKinds(limit);
    Map<Split, Grouping> groupings = new EnumMap<>(Split.class);
    for (Split split : Split.INSIDE) {
      groupings.put(split, new Grouping(split, kinds));
    }
    Grouping train = Objects.requireNonNull(groupings.get(Split.TRAIN));
    Leaking leaking = new Leaking(limit);
    try (Log log = log(room)) {
      log.sorted(
          row -> {
            leaking.add(row);
            Grouping grouping = groupings.get(ExampleKeys.split(row));
            if (grouping != null) {
              grouping.add(row);
            }
          });
    }
    groupings.values().forEach(Grouping::end);
    leaking.end();
    Map<Split, Long> records = new EnumMap<>(Split.class);
    groupings.forEach((split, grouping) -> records.put(split, grouping.records()));
    CopyGroups.Kind normalized = kinds.normalized().toKind();
    return new CopyGroups(
        records,
        seen.trainable,
        train.distinct(),
        kinds.exact().toKind(),
        normalized,
        kinds.conflicts().toKind(),
        kinds.several().toKind(),
        leaking.leaks(),
        compared ? writings(normalized, room) : Map.of());
  }

  private static Map<Long, Writing> writings(CopyGroups.Kind normalized, Room room) {
    long[] places =
        normalized.first().stream().mapToLong(group -> group.places().get(0)).sorted().toArray();
    Map<Long, Writing> writings = new HashMap<>();
    if (places.length > 0) {
      room.again(places, example -> writings.put(example.place(), ExampleKeys.writing(example)));
    }
    return writings;
  }

  private static Log log(Room room) {
    return room.log(LOG, ExampleKeys.LONGS);
  }

  /** What one worker writes with. */
  public static final class State {
    private final Log.Writer writer;
    private final ExampleKeys keys = new ExampleKeys();
    private final long[] row = new long[ExampleKeys.LONGS];
    private long trainable;

    private State(Log.Writer writer) {
      this.writer = writer;
    }

    private void add(Example example) {
      keys.row(example, row);
      writer.add(row);
      if (example.split() == Split.TRAIN && example.trainable()) {
        trainable++;
      }
    }
  }
}
