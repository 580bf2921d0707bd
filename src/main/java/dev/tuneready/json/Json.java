package dev.tuneready.json;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.RawJson;
import dev.tuneready.core.Tree;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON value, read strictly. */
public sealed interface Json extends Tree {

  /** A string. */
  record Text(String value) implements Json {
    @Override
    public JsonType type() {
      return JsonType.STRING;
    }

    @Override
    public String text() {
      return value;
    }
  }

  /**
   * A long string that stands for a file, such as a data URI; its text is not kept.
   *
   * @param head its first characters
   * @param length of the whole, in characters
   * @param hash of the whole
   */
  record Blob(String head, long length, long hash) implements Json {
    @Override
    public JsonType type() {
      return JsonType.STRING;
    }
  }

  /** A number, as it is written. */
  record Num(String digits) implements Json {
    @Override
    public JsonType type() {
      return JsonType.NUMBER;
    }

    public double value() {
      return Double.parseDouble(digits);
    }
  }

  /** {@code true} or {@code false}. */
  record Flag(boolean value) implements Json {
    @Override
    public JsonType type() {
      return JsonType.BOOLEAN;
    }
  }

  /** {@code null}. */
  record Null() implements Json {
    static final Null NULL = new Null();

    @Override
    public JsonType type() {
      return JsonType.NULL;
    }
  }

  /**
   * A list.
   *
   * @param from where it starts in the bytes it was read from
   * @param to where it ends there
   * @param hash of the canonical value
   */
  record Items(List<Json> values, int from, int to, long hash) implements Json {
    @Override
    public JsonType type() {
      return JsonType.ARRAY;
    }

    @Override
    public int size() {
      return values.size();
    }

    @Override
    public Json value(int index) {
      return values.get(index);
    }
  }

  /**
   * An object: names and values in the order in which they stand; of a name that stands twice only
   * the last value.
   */
  final class Fields implements Json {
    private final String[] names;
    private final Json[] values;
    private final int from;
    private final int to;
    private final long hash;

    Fields(String[] names, Json[] values, int from, int to, long hash) {
      this.names = names;
      this.values = values;
      this.from = from;
      this.to = to;
      this.hash = hash;
    }

    @Override
    public JsonType type() {
      return JsonType.OBJECT;
    }

    @Override
    public int size() {
      return names.length;
    }

    @Override
    public String name(int index) {
      return names[index];
    }

    @Override
    public Json value(int index) {
      return values[index];
    }

    /** Of the canonical value. */
    public long hash() {
      return hash;
    }

    public List<String> names() {
      return Arrays.asList(names);
    }

    public @Nullable Json get(String name) {
      for (int i = 0; i < names.length; i++) {
        if (names[i].equals(name)) {
          return values[i];
        }
      }
      return null;
    }

    @Override
    public @Nullable Json field(String name) {
      return get(name);
    }

    public boolean has(String name) {
      return get(name) != null;
    }

    /** The value when it is a string; else null. */
    public @Nullable String text(String name) {
      return get(name) instanceof Text text ? text.value() : null;
    }

    public boolean isText(String name) {
      Json value = get(name);
      return value != null && value.type() == JsonType.STRING;
    }
  }

  /**
   * The value as it stands in the bytes it was read from; null unless it is a list or an object.
   *
   * @param pointer the JSON Pointer of the value, or of the text in which it is written
   * @param inText whether the bytes are those of a text of the record
   */
  static @Nullable RawJson raw(@Nullable Json value, byte[] bytes, String pointer, boolean inText) {
    if (value instanceof Items items) {
      return new RawJson(
          bytes, items.from(), items.to(), JsonType.ARRAY, items.hash(), pointer, inText);
    }
    if (value instanceof Fields fields) {
      return new RawJson(
          bytes, fields.from, fields.to, JsonType.OBJECT, fields.hash, pointer, inText);
    }
    return null;
  }
}
