package dev.tuneready.core;

import java.util.Locale;
import java.util.Optional;

/**
 * What a target does with the examples, as far as it is known.
 *
 * @param tokenizer what it counts with: the name of an encoding, or in words what stands for it
 */
public record Training(
    Optional<Length> length,
    Optional<Tokens> tokenizer,
    Optional<Epochs> epochs,
    Optional<Price> price) {

  /** What happens to an example that is longer. */
  public enum Beyond {
    /** Its end, and so its answer, is cut away. */
    CUT,
    /** It is left out without an error. */
    DROP,
    /** The job or the upload fails. */
    REJECT,
    UNKNOWN;

    /** As it stands in a target file. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The longest example.
   *
   * @param tokens what of an example is kept
   * @param adjustable whether it is only what holds unless one sets it
   */
  public record Length(long tokens, Beyond beyond, boolean adjustable, Fact fact) {}

  /**
   * The tokenizer.
   *
   * @param encoding its usual name; empty when it is the model's own or not public
   */
  public record Tokens(Optional<String> encoding, Fact fact) {}

  /**
   * How often the dataset is gone through.
   *
   * @param usual unless one sets it; with bounds on examples × epochs where {@code least} and
   *     {@code most} of those are not 0
   * @param leastExamples the fewest examples × epochs that the target aims at, or 0
   * @param mostExamples the most, or 0
   * @param most epochs, or 0 where no bound is known
   */
  public record Epochs(
      double usual, long leastExamples, long mostExamples, double most, Fact fact) {}

  /**
   * The price of training.
   *
   * @param perMillionTokens in the currency, as it is published
   * @param day on which it was published or read
   */
  public record Price(double perMillionTokens, String currency, String day, Fact fact) {}

  /** Of which nothing is known. */
  public static Training unknown() {
    return new Training(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
