package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Log;
import dev.tuneready.core.Room;
import dev.tuneready.core.Split;
import dev.tuneready.join.Places;

/**
 * Examples that are not for training and near one that is. Each is told once; not here if it says
 * the same as one of them, which is known only when all pairs have been seen.
 */
final class NearLeaks {
  /**
   * A row: the example, the one to train on, what they were found by, 1 if it is of those compared
   * with.
   */
  private static final int LONGS = 4;

  private final Room room;
  private final int limit;
  private final PairJudge judge;
  private final Log log;
  private final Log.Writer writer;
  private final Places near = new Places();

  /** Those that say the same as one to train on. */
  private final Places copies = new Places();

  NearLeaks(Room room, int limit, PairJudge judge) {
    this.room = room;
    this.limit = limit;
    this.judge = judge;
    this.log = room.log("leaks", LONGS);
    this.writer = log.writer();
  }

  /** Compares two examples of different splits, of the row of a pair. */
  void compare(long[] pair, NearExample here, NearExample there) {
    if (there.split() == Split.TRAIN) {
      compare(pair[0], here, pair[1], there, pair[2]);
    } else if (here.split() == Split.TRAIN) {
      compare(pair[1], there, pair[0], here, pair[2]);
    }
  }

  private void compare(long place, NearExample apart, long trained, NearExample train, long found) {
    if (apart.says() == train.says()) {
      copies.add(place);
    } else if (!near.holds(place) && !copies.holds(place) && leaks(apart, train, found)) {
      near.add(place);
      writer.add(new long[] {place, trained, found, apart.split() == Split.AGAINST ? 1 : 0});
    }
  }

  private boolean leaks(NearExample apart, NearExample train, long found) {
    return judge
        .of(apart, train, found)
        .kind()
        .filter(kind -> kind != NearRecords.Kind.ANSWER)
        .isPresent();
  }

  /** Counts them all, and reads again those that come first. */
  void tell(NearTally tally) {
    PairReader reader =
        new PairReader(
            room,
            (row, apart, train) -> {
              NearPair pair = judge.of(apart, train, row[2]);
              pair.kind()
                  .map(kind -> new NearRecords.Member(row[0], row[1], kind, pair.difference()))
                  .ifPresent(tally::addFirstLeak);
            });
    int[] told = {0};
    log.sorted(
        row -> {
          if (!copies.holds(row[0])) {
            tally.countLeak(row[3] == 0 ? Split.VALIDATION : Split.AGAINST);
            if (told[0]++ < limit) {
              reader.add(row.clone());
            }
          }
        });
    reader.end();
    log.close();
  }
}
