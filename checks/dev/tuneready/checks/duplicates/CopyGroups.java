package dev.tuneready.checks.duplicates;

import java.util.List;

/**
 * The examples that belong together.
 *
 * @param records all examples compared, of train and validation files
 * @param trainable those of the train files that a trainer can learn from
 * @param distinct how many of the trainable ones are left when of those that say the same only one
 *     is
 * @param exact groups of the same record
 * @param normalized groups that say the same in different records; of exact copies among them only
 *     the first is a member
 * @param conflicts groups with the same prompt and different answers; of each answer the first
 *     example is a member
 */
public record CopyGroups(
    long records, long trainable, long distinct, Kind exact, Kind normalized, Kind conflicts) {

  /**
   * All groups of one kind.
   *
   * @param groups how many there are
   * @param members of all groups together
   * @param first the groups that come first in the dataset, in order
   */
  public record Kind(long groups, long members, List<Group> first) {

    /** How many members a group of this kind has beyond its first. */
    public long more() {
      return members - groups;
    }
  }

  /**
   * Examples that belong together.
   *
   * @param members how many there are
   * @param places the first of them, in order, at least two
   */
  public record Group(long members, List<Long> places) {}
}
