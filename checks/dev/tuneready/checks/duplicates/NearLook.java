package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Log;
import dev.tuneready.core.Room;
import dev.tuneready.join.Places;

/**
 * The second look at pairs that share most of their words: reads them again and sees how they
 * differ.
 *
 * <p>Pairs come sorted by the later example, then by the earlier one. An example that is near a
 * leader, which is one that is near no leader before it, follows the first such leader; so nothing
 * is near by way of a third: everybody is near its leader itself, and no more than the leaders are
 * compared.
 */
final class NearLook {
  /** A row of the log of pairs: the later example, the earlier one, what they were found by. */
  static final int PAIR_LONGS = 3;

  private final boolean apart;
  private final NearTally tally;
  private final PairJudge judge = new PairJudge();
  private final PairReader reader;
  private final NearLeaks leaks;

  /** The examples that follow a leader. */
  private final Places followers = new Places();

  private long[] last = {-1, -1, 0};

  /**
   * @param apart whether there are examples of several splits, which are compared even where they
   *     follow others
   */
  NearLook(Room room, int limit, boolean apart) {
    this.apart = apart;
    this.tally = new NearTally(limit);
    this.reader = new PairReader(room, this::compare);
    this.leaks = new NearLeaks(room, limit, judge);
  }

  NearTally compared(Log pairs) {
    pairs.sorted(this::add);
    reader.end();
    leaks.tell(tally);
    return tally;
  }

  private void add(long[] pair) {
    if (pair[0] == last[0] && pair[1] == last[1]) {
      last[2] |= pair[2];
      return;
    }
    last = pair.clone();
    if (apart || !followers.holds(last[1])) {
      reader.add(last);
    }
  }

  private void compare(long[] pair, NearExample here, NearExample there) {
    long place = pair[0];
    long other = pair[1];
    if (here.split() != there.split()) {
      leaks.compare(pair, here, there);
    } else if (here.split().inside() && !followers.holds(place) && !followers.holds(other)) {
      NearPair near = judge.of(here, there, pair[2]);
      near.kind()
          .ifPresent(
              kind -> {
                followers.add(place);
                tally.add(
                    new NearRecords.Member(place, other, kind, near.difference()), here.trained());
              });
    }
  }
}
