package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Split;
import dev.tuneready.sketch.FirstPlaces;
import org.jspecify.annotations.Nullable;

/**
 * Finds the groups in the sorted rows of the examples of one split: prompts, within a prompt its
 * answers, within an answer what was thought before it, within that the exact copies. Holds one
 * group of each at a time, and of that only the first places.
 */
final class Grouping {
  private static final long NONE = Long.MAX_VALUE;

  private final Split split;
  private final CopyKinds kinds;

  private final Members copies = new Members();
  private final Members wordings = new Members();
  private final Members answers = new Members();

  private final Contradiction contradiction = new Contradiction();

  /** The first example that gives the present answer to the present prompt, and what it is. */
  private long answering = NONE;

  private long sort;

  private boolean trainable;
  private final long[] last = new long[ExampleKeys.LONGS];
  private long records;
  private long distinct;

  Grouping(Split split, CopyKinds kinds) {
    this.split = split;
    this.kinds = kinds;
  }

  void add(long[] row) {
    if (records > 0) {
      end(row);
    }
    long place = row[ExampleKeys.PLACE];
    long flags = row[ExampleKeys.EXACT];
    records++;
    copies.add(place);
    trainable |= (flags & ExampleKeys.TRAINABLE) != 0;
    if ((flags & ExampleKeys.ANSWERS) != 0) {
      answering = Math.min(answering, place);
      sort |= flags;
    }
    System.arraycopy(row, 0, last, 0, row.length);
  }

  /** No more rows come: all groups are told. */
  void end() {
    if (records > 0) {
      endCopies();
      endRecords();
      endAnswer();
      endPrompt();
    }
  }

  long records() {
    return records;
  }

  /** How many records can be trained on and say different things. */
  long distinct() {
    return distinct;
  }

  /** Ends the groups to which the next row does not belong. */
  private void end(long[] next) {
    boolean prompt = ExampleKeys.samePrompt(last, next);
    boolean answer = prompt && ExampleKeys.sameAnswer(last, next);
    boolean wording = answer && last[ExampleKeys.REASONING] == next[ExampleKeys.REASONING];
    boolean record = wording && ExampleKeys.sameRecord(last, next);
    if (!record) {
      endCopies();
    }
    if (!wording) {
      endRecords();
    }
    if (!answer) {
      endAnswer();
    }
    if (!prompt) {
      endPrompt();
    }
  }

  private void endCopies() {
    wordings.add(copies.first);
    copies.end(split, kinds.exact());
  }

  private void endRecords() {
    wordings.end(split, kinds.normalized());
    distinct += trainable ? 1 : 0;
    trainable = false;
  }

  private void endAnswer() {
    if (answering != NONE) {
      answers.add(answering);
      contradiction.add(last[ExampleKeys.ANSWER], sort);
    }
    answering = NONE;
    sort = 0;
  }

  private void endPrompt() {
    answers.end(split, contradiction.end() ? kinds.conflicts() : kinds.several());
  }

  /** The members of the present group. */
  private static final class Members {
    private long size;
    private long first = NONE;

    /** Null until there is a second one, since most groups have but one member. */
    private @Nullable FirstPlaces places;

    void add(long place) {
      if (size > 0) {
        if (places == null) {
          places = new FirstPlaces(FirstGroups.PLACES);
          places.add(first);
        }
        places.add(place);
      }
      first = Math.min(first, place);
      size++;
    }

    void end(Split split, FirstGroups groups) {
      if (places != null) {
        groups.add(split, size, places);
      }
      size = 0;
      first = NONE;
      places = null;
    }
  }
}
