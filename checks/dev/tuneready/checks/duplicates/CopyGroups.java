package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Split;
import dev.tuneready.join.Writing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The examples that belong together.
 *
 * @param records all examples compared, of each split those that have any
 * @param trainable those of the train files that a trainer can learn from
 * @param distinct how many of the trainable ones are left when of those that say the same only one
 *     is
 * @param exact groups of the same record
 * @param normalized groups that say the same in different records; of exact copies among them only
 *     the first is a member
 * @param conflicts groups with the same prompt and answers that cannot all be right; of each answer
 *     the first example is a member
 * @param several the same where the answers may all be right
 * @param leaks of the records beside those to train on, which stand among these
 * @param writings how the first member of each kept normalized group is written, by its place
 */
public record CopyGroups(
    Map<Split, Long> records,
    long trainable,
    long distinct,
    Kind exact,
    Kind normalized,
    Kind conflicts,
    Kind several,
    Map<Leak, Leaks> leaks,
    Map<Long, Writing> writings) {

  public long records(Split split) {
    return records.getOrDefault(split, 0L);
  }

  /** How the first member of a kept normalized group is written. */
  Writing writing(long place) {
    return Objects.requireNonNull(writings.get(place));
  }

  /**
   * All groups of one kind.
   *
   * @param tallies how many there are, of each split
   * @param first the groups that come first in the dataset, in order
   */
  public record Kind(Map<Split, Tally> tallies, List<Group> first) {
    public Tally of(Split split) {
      return tallies.getOrDefault(split, Tally.NONE);
    }

    public long groups() {
      return tallies.values().stream().mapToLong(Tally::groups).sum();
    }

    public long members() {
      return tallies.values().stream().mapToLong(Tally::members).sum();
    }
  }

  /**
   * How many groups there are.
   *
   * @param members of all groups together
   */
  public record Tally(long groups, long members) {
    static final Tally NONE = new Tally(0, 0);

    /** How many members a group has beyond its first. */
    public long more() {
      return members - groups;
    }

    Tally add(long size) {
      return new Tally(groups + 1, members + size);
    }
  }

  /**
   * Examples that belong together.
   *
   * @param members how many there are
   * @param places the first of them, in order, at least two
   */
  public record Group(long members, List<Long> places) {}

  /** How much of a record that is not for training is trained on. */
  public enum Leak {
    /** All of it. */
    EXACT,
    /** What it says, in another writing. */
    NORMALIZED,
    /** What it asks, with another answer. */
    PROMPT
  }

  /**
   * Records that are not for training and yet are trained on.
   *
   * @param counts how many there are, of each split
   * @param first those that come first in the dataset: their place, and the first place in train
   */
  public record Leaks(Map<Split, Long> counts, SortedMap<Long, Long> first) {
    public long count() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  public Leaks leaks(Leak kind) {
    return leaks.getOrDefault(kind, new Leaks(Map.of(), new TreeMap<>()));
  }
}
