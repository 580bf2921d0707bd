package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Log;
import dev.tuneready.core.Room;
import dev.tuneready.core.Split;
import dev.tuneready.join.Leaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The second look at pairs that share most of their words: reads them again and sees how they
 * differ.
 *
 * <p>Pairs come sorted by the later example, then by the earlier one. An example that is near a
 * leader, which is one that is near no leader before it, follows the first such leader; so nothing
 * is near by way of a third, and no more than the leaders are compared.
 */
final class NearLook {
  /** So many examples are held at once. */
  private static final int BATCH = 1 << 14;

  private final Room room;
  private final boolean apart;
  private final Leaders leaders = new Leaders();

  /** The examples beside those to train on that are near one of these. */
  private final Leaders leaked = new Leaders();

  private final NearTally tally;
  private final List<long[]> batch = new ArrayList<>();
  private final TreeSet<Long> places = new TreeSet<>();
  private long later = -1;
  private long earlier = -1;

  /**
   * @param apart whether there are examples of several splits, which are compared even where they
   *     follow others
   */
  NearLook(Room room, int limit, boolean apart) {
    this.room = room;
    this.apart = apart;
    this.tally = new NearTally(limit);
  }

  NearTally compared(Log pairs) {
    pairs.sorted(this::add);
    look();
    return tally;
  }

  private void add(long[] pair) {
    if (pair[0] == later && pair[1] == earlier) {
      return;
    }
    if (pair[0] != later && places.size() >= BATCH) {
      look();
    }
    later = pair[0];
    earlier = pair[1];
    if (apart || leaders.leads(earlier)) {
      batch.add(pair.clone());
      places.add(later);
      places.add(earlier);
    }
  }

  private void look() {
    Map<Long, NearExample> examples = NearExample.again(room, places);
    for (long[] pair : batch) {
      compare(pair[0], pair[1], examples);
    }
    batch.clear();
    places.clear();
  }

  private void compare(long place, long other, Map<Long, NearExample> examples) {
    NearExample here = Objects.requireNonNull(examples.get(place));
    NearExample there = Objects.requireNonNull(examples.get(other));
    if (here.split() != there.split()) {
      leak(place, here, other, there);
    } else if (here.split().inside() && leaders.leads(place) && leaders.leads(other)) {
      NearPair pair = NearPair.of(here, there);
      pair.kind()
          .ifPresent(
              kind -> {
                leaders.follow(place);
                tally.add(new NearRecords.Member(place, other, kind, pair.difference()));
              });
    }
  }

  /** Whether an example that is not for training is near one that is; told once of each. */
  private void leak(long place, NearExample here, long other, NearExample there) {
    if (here.split() == Split.TRAIN) {
      leak(other, there, place, here);
    } else if (there.split() == Split.TRAIN && leaked.leads(place)) {
      NearPair pair = NearPair.of(here, there);
      if (pair.kind().isPresent() && pair.kind().get() != NearRecords.Kind.ANSWER) {
        leaked.follow(place);
        tally.addLeak(
            here.split(),
            new NearRecords.Member(place, other, pair.kind().get(), pair.difference()));
      }
    }
  }
}
