package dev.tuneready.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that stands as a text inside of JSON, as tools and the arguments of their calls do.
 * One for each thread.
 */
public final class InnerJson {
  private final JsonReader reader;
  private final LineScan scan = new LineScan();
  private final CanonicalHash hash = new CanonicalHash();

  public InnerJson(Limits limits) {
    this.reader = new JsonReader(limits);
  }

  /** The one value that is written in a text, given as UTF-8; null when it is not strictly that. */
  public @Nullable Json read(byte[] text) {
    if (text.length == 0) {
      return null;
    }
    scan.scan(text, 0, text.length);
    return scan.control() >= 0 ? null : reader.read(text, 0, text.length, scan, new ArrayList<>(0));
  }

  /**
   * The same for values that mean the same: key order, escapes and white space do not matter,
   * numbers count by value. A text that is JSON itself means what is written in it; no value at all
   * means as little as an empty text.
   */
  public long hash(@Nullable Json value) {
    if (value instanceof Json.Text text) {
      byte[] written = text.value().getBytes(StandardCharsets.UTF_8);
      return read(written) == null ? hash(text.value()) : reader.hashHigh();
    }
    if (value instanceof Json.Blob blob) {
      return blob.hash();
    }
    if (value instanceof Json.Items items) {
      return items.hash();
    }
    if (value instanceof Json.Fields fields) {
      return fields.hash();
    }
    if (value instanceof Json.Num number) {
      hash.number(number.digits());
    } else if (value instanceof Json.Flag flag) {
      hash.flag(flag.value());
    } else if (value instanceof Json.Null) {
      hash.none();
    } else {
      return hash("");
    }
    return hash.high;
  }

  /** The hash of a text for what it is. */
  public long hash(String text) {
    hash.text(text);
    return hash.high;
  }
}
