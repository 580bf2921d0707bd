package dev.tuneready.join;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * How two texts differ that share most of their words.
 *
 * <p>Takes time about linear in the texts, whatever they hold: what would take longer counts as
 * {@link Kind#CONTEXT}.
 *
 * @param runs where they differ, in the order of the first text; at most {@value Comparison#RUNS}
 * @param more how many more such places there are
 */
public record Difference(Kind kind, List<Run> runs, int more) {
  /** In order: of texts with several fields the greatest kind is the kind of the whole. */
  public enum Kind {
    /** The same words in the same order: case, punctuation, white space or courtesies differ. */
    SAME,
    /** They say the same: a typo, an inflection, a word that carries no meaning of its own. */
    NEAR,
    /** The same words in another order, which may mean the same or the reverse. */
    REORDER,
    /** A few words are others, so that the one asks or says what the other does not. */
    VARIANT,
    /** A number, a unit or a negation is another. */
    NUMBER,
    /** They share a passage, or less than that, and differ in what they make of it. */
    CONTEXT
  }

  /** Words of the first text and what the second has in their place; empty where it has nothing. */
  public record Run(String here, String there) {
    String said(UnaryOperator<String> quote) {
      if (here.isEmpty()) {
        return "without " + quote.apply(there);
      }
      if (there.isEmpty()) {
        return "with " + quote.apply(here);
      }
      return quote.apply(here) + " here, " + quote.apply(there) + " there";
    }
  }

  /**
   * Compares two texts.
   *
   * @param commonness how many texts of the dataset hold a word; 0 for all of them if that is not
   *     known. A word that is rare beside one much like it may be a typo.
   */
  public static Difference of(Passage here, Passage there, ToIntFunction<String> commonness) {
    return Comparison.of(here, there, new Likeness(commonness));
  }

  /**
   * The difference of two texts that are the same, near, or in another order; of others nothing,
   * which takes less time than {@link #of}.
   *
   * @param commonness as for {@link #of}
   */
  public static Optional<Difference> small(
      Passage here, Passage there, ToIntFunction<String> commonness) {
    return Comparison.small(here, there, new Likeness(commonness));
  }

  boolean small() {
    return kind.compareTo(Kind.REORDER) <= 0;
  }

  /**
   * The differing words for a message: {@code "cat" here, "cats" there; without "very"}; empty
   * where no word differs, or too many.
   *
   * @param quote puts words of the data into quotation marks, and hides what must not be shown
   */
  public String said(UnaryOperator<String> quote) {
    if (runs.isEmpty()) {
      return switch (kind) {
        case SAME, VARIANT, NUMBER, CONTEXT -> "";
        case NEAR -> "other white space or comments";
        case REORDER -> "another order";
      };
    }
    List<String> said = runs.stream().map(run -> run.said(quote)).toList();
    String order = kind == Kind.REORDER ? "another order: " : "";
    return order + String.join("; ", said) + (more == 0 ? "" : "; and " + more + " more");
  }
}
