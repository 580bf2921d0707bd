package dev.tuneready.core;

import org.jspecify.annotations.Nullable;

/**
 * A JSON value of a record as it stands there, for those who look beyond what the format makes of
 * it.
 */
public interface Tree {
  JsonType type();

  /** How many fields, or items, it has. */
  default int size() {
    return 0;
  }

  /** The name of one of the fields of an object. */
  default String name(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  /** The value of a field, or an item. */
  default Tree value(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  /** The field of that name; null when there is none. */
  default @Nullable Tree field(String name) {
    return null;
  }

  /** The string; null when it is none, or one whose text is not kept, such as a data URI. */
  default @Nullable String text() {
    return null;
  }
}
