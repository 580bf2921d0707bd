package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Split;
import dev.tuneready.sketch.FirstPlaces;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the sorted rows of all examples those that are not for training and yet are trained on:
 * as they are, or what they say, or what they ask.
 */
final class Leaking {
  private static final long NONE = Long.MAX_VALUE;

  private final int limit;
  private final Map<CopyGroups.Leak, Tally> tallies = new EnumMap<>(CopyGroups.Leak.class);
  private final Group copies;
  private final Group sayings;
  private final Group prompts;
  private final long[] last = new long[ExampleKeys.LONGS];
  private boolean any;

  /**
   * @param limit how many of each kind are kept
   */
  Leaking(int limit) {
    this.limit = limit;
    this.copies = new Group(limit);
    this.sayings = new Group(limit);
    this.prompts = new Group(limit);
    for (CopyGroups.Leak leak : CopyGroups.Leak.values()) {
      tallies.put(leak, new Tally());
    }
  }

  void add(long[] row) {
    if (any) {
      end(row);
    }
    any = true;
    copies.add(ExampleKeys.split(row), row[ExampleKeys.PLACE]);
    System.arraycopy(row, 0, last, 0, row.length);
  }

  /** No more rows come. */
  void end() {
    endCopies();
    endSayings();
    endPrompts();
  }

  Map<CopyGroups.Leak, CopyGroups.Leaks> leaks() {
    Map<CopyGroups.Leak, CopyGroups.Leaks> leaks = new EnumMap<>(CopyGroups.Leak.class);
    tallies.forEach((leak, tally) -> leaks.put(leak, tally.leaks()));
    return leaks;
  }

  private void end(long[] next) {
    boolean prompt = ExampleKeys.samePrompt(last, next);
    boolean saying = prompt && ExampleKeys.sameAnswer(last, next);
    boolean thinking = saying && last[ExampleKeys.REASONING] == next[ExampleKeys.REASONING];
    if (!thinking || !ExampleKeys.sameRecord(last, next)) {
      endCopies();
    }
    if (!saying) {
      endSayings();
    }
    if (!prompt) {
      endPrompts();
    }
  }

  private void endCopies() {
    end(copies, CopyGroups.Leak.EXACT, sayings);
  }

  /** Only where there is an answer is a prompt the same that is answered in another way. */
  private void endSayings() {
    boolean answers = (last[ExampleKeys.EXACT] & ExampleKeys.ANSWERS) != 0;
    end(sayings, CopyGroups.Leak.NORMALIZED, answers ? prompts : null);
  }

  private void endPrompts() {
    end(prompts, CopyGroups.Leak.PROMPT, null);
  }

  /** Ends a group; what is not trained on in it may be in the group around it. */
  private void end(Group group, CopyGroups.Leak leak, @Nullable Group around) {
    if (group.trained != NONE) {
      Objects.requireNonNull(tallies.get(leak)).add(group);
      group.clear();
    }
    if (around != null) {
      around.take(group);
    }
    group.trained = NONE;
    group.clear();
  }

  /** Examples that have something in common. */
  private static final class Group {
    private final int limit;

    /** The first place to train on. */
    private long trained = NONE;

    /** How many others there are. */
    private final Map<Split, Long> counts = new EnumMap<>(Split.class);

    private FirstPlaces places;

    Group(int limit) {
      this.limit = limit;
      this.places = new FirstPlaces(limit);
    }

    void add(Split split, long place) {
      if (split == Split.TRAIN) {
        trained = Math.min(trained, place);
      } else {
        counts.merge(split, 1L, Long::sum);
        places.add(place);
      }
    }

    void take(Group inner) {
      trained = Math.min(trained, inner.trained);
      inner.counts.forEach((split, count) -> counts.merge(split, count, Long::sum));
      for (long place : inner.places.toArray()) {
        places.add(place);
      }
    }

    void clear() {
      if (!counts.isEmpty()) {
        counts.clear();
        places = new FirstPlaces(limit);
      }
    }
  }

  /** All leaks of one kind. */
  private final class Tally {
    private final Map<Split, Long> counts = new EnumMap<>(Split.class);

    /** The places that come first, and where the same is trained on. */
    private final TreeMap<Long, Long> first = new TreeMap<>();

    void add(Group group) {
      group.counts.forEach((split, count) -> counts.merge(split, count, Long::sum));
      for (long place : group.places.toArray()) {
        first.put(place, group.trained);
        if (first.size() > limit) {
          first.pollLastEntry();
        }
      }
    }

    CopyGroups.Leaks leaks() {
      return new CopyGroups.Leaks(counts, first);
    }
  }
}
