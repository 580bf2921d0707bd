package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Split;
import dev.tuneready.sketch.FirstPlaces;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the groups in the sorted rows of examples: prompts, within a prompt its answers, within an
 * answer what was thought before it, within that the exact copies. Holds one group of each at a
 * time, and of that only the first places.
 */
final class Grouping {
  private static final long NONE = Long.MAX_VALUE;

  private final FirstGroups exact;
  private final FirstGroups normalized;
  private final FirstGroups conflicts;
  private final FirstGroups several;

  private final Members copies = new Members();
  private final Members wordings = new Members();
  private final Members answers = new Members();

  private final Contradiction contradiction = new Contradiction();

  /** The first example that gives the present answer to the present prompt, and what it is. */
  private long answering = NONE;

  private long sort;

  private boolean trainable;
  private final long[] last = new long[ExampleKeys.LONGS];
  private final Map<Split, Long> records = new EnumMap<>(Split.class);
  private Split split = Split.TRAIN;
  private long distinct;

  Grouping(int limit) {
    exact = new FirstGroups(limit, 1);
    normalized = new FirstGroups(limit, 1);
    conflicts = new FirstGroups(limit, 0);
    several = new FirstGroups(limit, 0);
  }

  void add(long[] row) {
    if (!records.isEmpty()) {
      end(row);
    }
    long place = row[ExampleKeys.PLACE];
    long flags = row[ExampleKeys.EXACT];
    split = (flags & ExampleKeys.VALIDATION) != 0 ? Split.VALIDATION : Split.TRAIN;
    records.merge(split, 1L, Long::sum);
    copies.add(place);
    trainable |= (flags & ExampleKeys.TRAINABLE) != 0 && split == Split.TRAIN;
    if ((flags & ExampleKeys.ANSWERS) != 0) {
      answering = Math.min(answering, place);
      sort |= flags;
    }
    System.arraycopy(row, 0, last, 0, row.length);
  }

  /** No more rows come: all groups are told. */
  void end() {
    if (!records.isEmpty()) {
      endCopies();
      endRecords();
      endAnswer();
      endPrompt();
    }
  }

  Map<Split, Long> records() {
    return records;
  }

  /** How many records can be trained on and say different things. */
  long distinct() {
    return distinct;
  }

  CopyGroups.Kind exact() {
    return exact.toKind();
  }

  CopyGroups.Kind normalized() {
    return normalized.toKind();
  }

  CopyGroups.Kind conflicts() {
    return conflicts.toKind();
  }

  CopyGroups.Kind several() {
    return several.toKind();
  }

  /** Ends the groups to which the next row does not belong. */
  private void end(long[] next) {
    boolean prompt = same(next, ExampleKeys.PROMPT_HIGH) && same(next, ExampleKeys.PROMPT_LOW);
    boolean answer = prompt && same(next, ExampleKeys.ANSWER);
    boolean wording = answer && same(next, ExampleKeys.REASONING);
    boolean record =
        wording
            && next[ExampleKeys.EXACT] >>> ExampleKeys.FLAG_BITS
                == last[ExampleKeys.EXACT] >>> ExampleKeys.FLAG_BITS;
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

  /** Whether the answers to the present prompt cannot all be right. */
  private static final class Contradiction {
    private static final long YES_AND_NO = ExampleKeys.YES | ExampleKeys.NO;

    private long sorts;
    private int labels;
    private boolean numbers;
    private long numberless;
    private boolean any;

    /** The next answer; those that differ only in numbers come one after the other. */
    void add(long answer, long sort) {
      numbers |= any && answer >> Integer.SIZE == numberless;
      numberless = answer >> Integer.SIZE;
      any = true;
      sorts |= sort;
      labels += (sort & ExampleKeys.LABEL) != 0 ? 1 : 0;
    }

    /** Whether they contradict each other: labels, yes and no, or different numbers. */
    boolean end() {
      boolean contrary = numbers || labels > 1 || (sorts & YES_AND_NO) == YES_AND_NO;
      sorts = 0;
      labels = 0;
      numbers = false;
      any = false;
      return contrary;
    }
  }

  private boolean same(long[] next, int column) {
    return next[column] == last[column];
  }

  private void endCopies() {
    wordings.add(copies.first);
    copies.end(split, exact);
  }

  private void endRecords() {
    wordings.end(split, normalized);
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
    answers.end(split, contradiction.end() ? conflicts : several);
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
