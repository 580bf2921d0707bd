package dev.tuneready.core;

/**
 * Where something that is said of a target comes from.
 *
 * @param says what it is, in a sentence for people; may be empty
 * @param source the page or the file that says it
 * @param read the day on which it was read there, as {@code 2026-11-20}
 */
public record Fact(String says, Confidence confidence, String source, String read) {}
