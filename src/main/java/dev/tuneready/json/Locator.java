package dev.tuneready.json;

/** Stand-in until merged. */
public final class Locator {
  private Locator() {}

  public record Range(int from, int to) {}

  public static Range find(byte[] bytes, int from, int to, String pointer) {
    return new Range(from, Math.min(to, from + 1));
  }
}
