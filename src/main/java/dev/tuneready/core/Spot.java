package dev.tuneready.core;

import java.util.List;
import java.util.Objects;

/**
 * What is wrong within one example.
 *
 * @param pointer the JSON Pointer of the value at fault; empty for the whole record
 * @param offset of the byte at fault in the line, from 0; -1 where the pointer says it, {@link
 *     #KEY} where the key of the value is at fault
 * @param message what is wrong and what was expected; text of the data stands in it only through
 *     {@link Quote}
 * @param help what to do next
 * @param related places of other examples that matter to this one
 * @param amount of what is wrong, for a rule that has limits
 */
public record Spot(
    String pointer, int offset, String message, String help, List<Long> related, long amount) {
  /** The offset that stands for the key before the value that the pointer names. */
  public static final int KEY = -2;

  public Spot {
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(message);
    Objects.requireNonNull(help);
    related = List.copyOf(related);
  }

  /** A spot of a rule without limits. */
  public Spot(String pointer, int offset, String message, String help, List<Long> related) {
    this(pointer, offset, message, help, related, 1);
  }

  /** The same with the number that a limit is set to. */
  public Spot with(long amount) {
    return new Spot(pointer, offset, message, help, related, amount);
  }

  /** A spot whose fault is the key of the value, not the value. */
  public static Spot atKey(String pointer, String message, String help) {
    return new Spot(pointer, KEY, message, help, List.of());
  }

  public static Spot at(String pointer, String message, String help) {
    return new Spot(pointer, -1, message, help, List.of());
  }
}
