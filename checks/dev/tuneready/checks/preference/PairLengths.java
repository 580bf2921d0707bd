package dev.tuneready.checks.preference;

import dev.tuneready.core.Example;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Part;
import dev.tuneready.core.Role;
import dev.tuneready.core.Room;
import dev.tuneready.core.Split;
import dev.tuneready.core.Turn;
import dev.tuneready.sketch.Histogram;
import java.util.List;

/** How long the two answers of the pairs to train on are, in characters. */
record PairLengths() implements Measure<PairLengths.Seen, PairLengths.Seen> {
  @Override
  public Seen begin(Room room) {
    return new Seen();
  }

  @Override
  public void add(Seen seen, Example example) {
    if (example.split() == Split.TRAIN) {
      Pair.of(example).ifPresent(seen::add);
    }
  }

  @Override
  public Seen merge(Seen left, Seen right) {
    left.longer += right.longer;
    left.shorter += right.shorter;
    left.equal += right.equal;
    left.chosen.merge(right.chosen);
    left.rejected.merge(right.rejected);
    return left;
  }

  @Override
  public Seen finish(Seen seen, Room room) {
    return seen;
  }

  /** The lengths so far, of pairs whose answers both say something in words. */
  static final class Seen {
    /** Pairs in which the better answer is longer. */
    long longer;

    long shorter;
    long equal;
    final Histogram chosen = new Histogram();
    final Histogram rejected = new Histogram();

    long pairs() {
      return longer + shorter + equal;
    }

    private void add(Pair pair) {
      long left = length(pair.chosen());
      long right = length(pair.rejected());
      if (left == 0 || right == 0) {
        return;
      }
      chosen.add(left);
      rejected.add(right);
      if (left > right) {
        longer++;
      } else if (left < right) {
        shorter++;
      } else {
        equal++;
      }
    }
  }

  /** What the assistant says in an answer, in code points. */
  private static long length(List<Turn> answer) {
    long length = 0;
    for (Turn turn : answer) {
      for (Part part : turn.parts()) {
        if (turn.role() == Role.ASSISTANT && part.kind().textual()) {
          length += part.text().codePointCount(0, part.text().length());
        }
      }
    }
    return length;
  }
}
