package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Log;
import dev.tuneready.core.Room;
import dev.tuneready.join.Leaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final Leaders leaders = new Leaders();
  private final NearTally tally;
  private final List<long[]> batch = new ArrayList<>();
  private final TreeSet<Long> places = new TreeSet<>();
  private long later = -1;
  private long earlier = -1;

  NearLook(Room room, int limit) {
    this.room = room;
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
    if (leaders.leads(earlier)) {
      batch.add(pair.clone());
      places.add(later);
      places.add(earlier);
    }
  }

  private void look() {
    Map<Long, NearTexts> texts = NearTexts.again(room, places);
    for (long[] pair : batch) {
      if (leaders.leads(pair[0]) && leaders.leads(pair[1])) {
        compare(pair[0], pair[1], texts);
      }
    }
    batch.clear();
    places.clear();
  }

  private void compare(long place, long leader, Map<Long, NearTexts> texts) {
    NearTexts here = texts.get(place);
    NearTexts there = texts.get(leader);
    if (here != null && there != null) {
      NearPair pair = NearPair.of(here, there);
      pair.kind()
          .ifPresent(
              kind -> {
                leaders.follow(place);
                tally.add(new NearRecords.Member(place, leader, kind, pair.difference()));
              });
    }
  }
}
