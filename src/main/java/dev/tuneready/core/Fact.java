package dev.tuneready.core;

/**
 * Where something that is said of a target comes from.
 *
 * @param says what it is, in a sentence for people; may be empty
 * @param source the page or the file that says it
 * @param read the day on which it was read there, as {@code 2026-11-20}
 */
public record Fact(String says, Confidence confidence, String source, String read) {

  /** What it is, and behind it where that is known from. */
  public String sentence() {
    String from = "(" + confidence.word() + ", " + source + ", " + read + ")";
    return says.isEmpty() ? from : says + " " + from;
  }
}
