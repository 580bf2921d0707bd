package dev.tuneready.core;

/**
 * A key that the format does not define.
 *
 * @param pointer the JSON Pointer of its value
 * @param hash of the value, the same for values that mean the same, where it is data for a grader;
 *     else 0
 */
public record Key(String name, JsonType type, String pointer, long hash) {
  /** A key whose value is compared with nothing. */
  public Key(String name, JsonType type, String pointer) {
    this(name, type, pointer, 0);
  }
}
