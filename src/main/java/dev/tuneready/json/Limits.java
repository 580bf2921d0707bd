package dev.tuneready.json;

/**
 * How much of one record is read, so that decoding it takes a known amount of memory.
 *
 * @param text in characters, keys counted too; files in the record, such as images, do not count
 * @param values how many, lists and objects counted too
 */
public record Limits(int text, int values) {
  /** The longest line that is read with any memory, in bytes. */
  public static final int LINE = 256 << 20;

  /** What is read at most; at the usual memory as well. */
  public static final Limits MOST = new Limits(8_000_000, 200_000);

  private static final Limits LEAST = new Limits(500_000, 10_000);

  /** Characters take two bytes each and several copies, values with their turns 300 bytes. */
  private static final int BYTES_PER_CHARACTER = 16;

  private static final int BYTES_PER_VALUE = 640;

  /** What fits where a line of so many bytes does. */
  public static Limits beside(int lineBytes) {
    return new Limits(
        between(LEAST.text, lineBytes / BYTES_PER_CHARACTER, MOST.text),
        between(LEAST.values, lineBytes / BYTES_PER_VALUE, MOST.values));
  }

  /** Whether more memory would let more text be read. */
  boolean lessText() {
    return text < MOST.text;
  }

  /** Whether more memory would let more values be read. */
  boolean fewerValues() {
    return values < MOST.values;
  }

  private static int between(int least, int wanted, int most) {
    return Math.max(least, Math.min(wanted, most));
  }
}
