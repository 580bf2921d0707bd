package dev.tuneready.core;

import java.nio.charset.StandardCharsets;

/**
 * A JSON value left as it stands in the line, for those who need to read it.
 *
 * <p>It borrows the reader's buffer: good only while its example is being looked at.
 *
 * @param hash of the canonical value: key order, escapes and white space do not matter, numbers count by value
 */
public record RawJson(byte[] bytes, int from, int to, JsonType type, long hash) {
  public String text() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  public int length() {
    return to - from;
  }
}
