package dev.tuneready.core;

import java.nio.charset.StandardCharsets;

/**
 * A JSON value left as it stands in the line, or in a text of the line, for those who need to read
 * it.
 *
 * <p>It borrows the reader's buffer: good only while its example is being looked at.
 */
public final class RawJson {
  private final byte[] bytes;
  private final int from;
  private final int to;
  private final JsonType type;
  private final long hash;

  /**
   * The value that stands in these bytes.
   *
   * @param hash of the canonical value: key order, escapes and white space do not matter, numbers
   *     count by value
   */
  public RawJson(byte[] bytes, int from, int to, JsonType type, long hash) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.type = type;
    this.hash = hash;
  }

  public String text() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** How many bytes it has. */
  public int length() {
    return to - from;
  }

  /** Whether it is a list of nothing, or a text that says {@code null}. */
  boolean none() {
    if (type == JsonType.STRING) {
      return text().strip().equals("null");
    }
    int at = from + 1;
    while (at < to - 1 && bytes[at] <= ' ' && bytes[at] >= 0) {
      at++;
    }
    return type == JsonType.ARRAY && at >= to - 1;
  }

  public JsonType type() {
    return type;
  }

  /** The same for values that mean the same. */
  public long hash() {
    return hash;
  }
}
