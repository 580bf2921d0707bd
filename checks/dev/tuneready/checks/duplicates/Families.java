package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Log;
import dev.tuneready.core.Room;
import dev.tuneready.join.Difference;
import dev.tuneready.join.Passage;
import dev.tuneready.join.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Prompts that are made from one template.
 *
 * @param count how many templates there are
 * @param members how many prompts all of them have
 * @param first those that come first in the dataset
 */
public record Families(long count, long members, List<Family> first) {
  /** A template in a log: its key, a prompt that is made from it. */
  static final int LONGS = 2;

  /**
   * Prompts of one template.
   *
   * @param place of the first
   * @param second of the second
   * @param slot the words in which these two differ
   */
  public record Family(long place, long second, long members, Difference slot) {}

  /**
   * The families of a log; reads the first two prompts of each again.
   *
   * @param least how many prompts are a family
   */
  static Families of(Log templates, Room room, int limit, long least) {
    Finder finder = new Finder(least);
    templates.sorted(finder::add);
    finder.end();
    List<long[]> first =
        finder.families.stream()
            .sorted(Comparator.comparingLong(family -> family[0]))
            .limit(limit)
            .toList();
    List<Family> families = new ArrayList<>();
    PairReader reader =
        new PairReader(
            room,
            (family, one, other) ->
                families.add(new Family(family[0], family[1], family[2], slot(one, other))));
    first.forEach(reader::add);
    reader.end();
    long members = finder.families.stream().mapToLong(family -> family[2]).sum();
    return new Families(finder.families.size(), members, families);
  }

  private static Difference slot(NearExample one, NearExample other) {
    return Difference.of(
        Passage.of(one.texts().asked()), Passage.of(other.texts().asked()), word -> 0);
  }

  /** Counts the prompts of each template. */
  private static final class Finder {
    /** Of each family the first place, the second, and how many members there are. */
    private final List<long[]> families = new ArrayList<>();

    private final long least;
    private long key = Template.NONE;
    private long first;
    private long second;
    private long members;

    Finder(long least) {
      this.least = Math.max(2, least);
    }

    void add(long[] row) {
      if (row[0] != key) {
        end();
        key = row[0];
        first = row[1];
      } else if (members == 1) {
        second = row[1];
      }
      members++;
    }

    void end() {
      if (members >= least) {
        families.add(new long[] {first, second, members});
      }
      members = 0;
    }
  }
}
