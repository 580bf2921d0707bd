package dev.tuneready.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of one object; a name that comes again takes the place of the earlier one. */
final class FieldsBuilder {
  private static final int FEW = 12;

  private String[] names = new String[4];
  private Json[] values = new Json[4];
  private int size;
  private @Nullable Map<String, Integer> index;

  /** Whether the name is new. */
  boolean add(String name, Json value) {
    int at = find(name);
    if (at >= 0) {
      values[at] = value;
      return false;
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size] = value;
    if (index != null) {
      index.put(name, size);
    }
    size++;
    return true;
  }

  int size() {
    return size;
  }

  Json.Fields build(int from, int to, long hash) {
    return new Json.Fields(Arrays.copyOf(names, size), Arrays.copyOf(values, size), from, to, hash);
  }

  private int find(String name) {
    if (size > FEW) {
      return indexed().getOrDefault(name, -1);
    }
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, Integer> indexed() {
    if (index == null) {
      index = new HashMap<>();
      for (int i = 0; i < size; i++) {
        index.put(names[i], i);
      }
    }
    return index;
  }
}
