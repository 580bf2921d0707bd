package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Split;
import java.util.List;
import java.util.Map;

/**
 * Examples that are nearly the same as an earlier one, which is none of them itself.
 *
 * @param counts how many of each kind there are
 * @param first those of each kind that come first in the dataset
 * @param repeated how many examples to train on are nearly the same as an earlier one, answer and
 *     all
 * @param leaks how many examples that are not for training are near one that is, of each split
 * @param firstLeaks those of them that come first
 * @param families prompts that are made from templates
 * @param crowds how many keys were shared by too many texts for these to be compared with each
 *     other
 * @param sampled how many texts were so long that only some of their words were compared
 */
public record NearRecords(
    Map<Kind, Long> counts,
    Map<Kind, List<Member>> first,
    long repeated,
    Map<Split, Long> leaks,
    List<Member> firstLeaks,
    Families families,
    long crowds,
    long sampled) {
  /** What of two examples is nearly the same. */
  public enum Kind {
    EXAMPLE("examples"),
    PROMPT("prompts"),
    ANSWER("answers");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Several of them. */
    String word() {
      return word;
    }
  }

  /**
   * An example that is near an earlier one.
   *
   * @param leader the earlier one
   * @param difference the differing words for a message; empty when they differ in none
   */
  public record Member(long place, long leader, Kind kind, String difference) {}

  List<Member> first(Kind kind) {
    return first.getOrDefault(kind, List.of());
  }

  long count(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
