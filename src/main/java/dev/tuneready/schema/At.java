package dev.tuneready.schema;

import dev.tuneready.core.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where a value stands in the one that is read; becomes a JSON Pointer only when it is shown. */
final class At {
  static final At ROOT = new At(null, "");

  /** Many pointers under a long key would take memory without bounds. */
  private static final int LONGEST = 200;

  private final @Nullable At parent;
  private final String key;

  private At(@Nullable At parent, String key) {
    this.parent = parent;
    this.key = key;
  }

  At key(String key) {
    return new At(this, key);
  }

  At index(int index) {
    return new At(this, Integer.toString(index));
  }

  /** The JSON Pointer, or that of what encloses the value where it would be long. */
  String pointer() {
    Deque<String> keys = new ArrayDeque<>();
    for (At at = this; at.parent != null; at = at.parent) {
      keys.push(at.key);
    }
    String pointer = "";
    for (String key : keys) {
      if (pointer.length() + key.length() > LONGEST) {
        break;
      }
      pointer = Pointer.of(pointer, key);
    }
    return pointer;
  }
}
