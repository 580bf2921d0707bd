package dev.tuneready.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that is looked for, or lies on the way to one. */
final class Wanted {
  /** The deepest that is followed; what lies deeper is named by its enclosing value. */
  private static final int DEPTH = 1000;

  private final Map<String, Wanted> members = new HashMap<>(2);
  private final Map<Integer, Wanted> elements = new HashMap<>(2);
  private int longestKey;

  /** Where it begins and ends, once it was met; counted in the array that is searched. */
  int from;

  int to;

  /** The same of the key before it, once one was met; 0 to 0 before. */
  int keyFrom;

  int keyTo;

  /** Which visit of its parent met it last; what an earlier one met does not count. */
  private int parentVisit;

  private int visit;

  /** Says that the search has come to it; only what it meets from now on counts. */
  void visit(int number, int at) {
    visit = number;
    from = at;
  }

  /** Whether nothing within it is looked for. */
  boolean innermost() {
    return members.isEmpty();
  }

  /** The longest key within it that is looked for, in characters. */
  int longestKey() {
    return longestKey;
  }

  /** What is looked for under the key, met now; null when nothing is. */
  @Nullable Wanted met(String key) {
    return met(members.get(key));
  }

  /** The same for the element of a list. */
  @Nullable Wanted met(int index) {
    return met(elements.get(index));
  }

  private @Nullable Wanted met(@Nullable Wanted child) {
    if (child != null) {
      child.parentVisit = visit;
    }
    return child;
  }

  /** Looks for the value at the pointer within this one, too. */
  void add(String pointer) {
    Wanted end = this;
    Keys keys = new Keys(pointer);
    for (String key = keys.next(); key != null; key = keys.next()) {
      end = end.child(key);
    }
  }

  private Wanted child(String key) {
    Wanted child = members.get(key);
    if (child == null) {
      child = new Wanted();
      members.put(key, child);
      longestKey = Math.max(longestKey, key.length());
      int index = index(key);
      if (index >= 0) {
        elements.put(index, child);
      }
    }
    return child;
  }

  /** The value at the pointer; where there is none, the innermost value on the way to it. */
  Wanted found(String pointer) {
    Wanted end = this;
    Keys keys = new Keys(pointer);
    for (String key = keys.next(); key != null; key = keys.next()) {
      Wanted child = end.members.get(key);
      if (child == null || child.parentVisit != end.visit) {
        break;
      }
      end = child;
    }
    return end;
  }

  /** The index that the key spells; -1 when it spells none. */
  private static int index(String key) {
    if (key.isEmpty() || key.length() > 9 || (key.length() > 1 && key.charAt(0) == '0')) {
      return -1;
    }
    int index = 0;
    for (int i = 0; i < key.length(); i++) {
      int digit = key.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      index = 10 * index + digit;
    }
    return index;
  }

  /** The keys of a pointer, one after the other. */
  private static final class Keys {
    private final String pointer;
    private int at;
    private int depth;

    Keys(String pointer) {
      this.pointer = pointer;
      this.at = pointer.startsWith("/") ? 1 : 0;
      this.depth = pointer.isEmpty() ? DEPTH : 0;
    }

    @Nullable String next() {
      if (at > pointer.length() || depth == DEPTH) {
        return null;
      }
      depth++;
      int slash = pointer.indexOf('/', at);
      int end = slash < 0 ? pointer.length() : slash;
      String key = pointer.substring(at, end);
      at = end + 1;
      return key.indexOf('~') < 0 ? key : key.replace("~1", "/").replace("~0", "~");
    }
  }
}
