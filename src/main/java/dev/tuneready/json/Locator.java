package dev.tuneready.json;

import dev.tuneready.core.Escape;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in a raw line the values of JSON Pointers stand: one pass for all of them, whatever
 * the line holds.
 *
 * <p>Of a key that occurs twice the last one counts, as it does for the decoder. In a line that is
 * not valid JSON it finds the likeliest place.
 */
public final class Locator {
  private final byte[] bytes;
  private final int to;
  private int at;
  private int visits;

  private Locator(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.to = to;
  }

  /** Bytes from (with) and to (without), counted in the array that was searched. */
  public record Range(int from, int to) {}

  /** Where a value stands, and its key, with the quotation marks: the value itself without one. */
  public record Found(Range value, Range key) {}

  /** The value at the pointer; where there is none, the innermost value on the way to it. */
  public static Range find(byte[] bytes, int from, int to, String pointer) {
    Found found = find(bytes, from, to, List.of(pointer)).get(pointer);
    return found == null ? new Range(from, from) : found.value;
  }

  /** The same for many pointers at once. */
  public static Map<String, Found> find(
      byte[] bytes, int from, int to, Collection<String> pointers) {
    Wanted root = new Wanted();
    for (String pointer : pointers) {
      root.add(pointer);
    }
    Locator locator = new Locator(bytes, from, to);
    locator.skipByteOrderMark();
    locator.value(root);
    Map<String, Found> found = new HashMap<>();
    for (String pointer : pointers) {
      Wanted wanted = root.found(pointer);
      Range value = new Range(wanted.from, wanted.to);
      Range key = wanted.keyTo > 0 ? new Range(wanted.keyFrom, wanted.keyTo) : value;
      found.put(pointer, new Found(value, key));
    }
    return found;
  }

  /** Passes over a value and notes where it stands. */
  private void value(Wanted wanted) {
    skipBlank();
    wanted.visit(++visits, at);
    if (wanted.innermost()) {
      skipValue();
    } else if (stands('{')) {
      members(wanted);
    } else if (stands('[')) {
      elements(wanted);
    } else {
      skipValue();
    }
    wanted.to = at;
  }

  private void members(Wanted parent) {
    at++;
    while (at < to) {
      skipBlank();
      if (stands('}') || stands(']')) {
        at++;
        return;
      }
      if (!stands('"')) {
        at = Math.min(at + 1, to);
        continue;
      }
      int key = at + 1;
      skipString();
      int keyEnd = at - 1;
      skipBlank();
      if (stands(':')) {
        at++;
        Wanted child = member(parent, key, keyEnd);
        if (child != null) {
          child.keyFrom = key - 1;
          child.keyTo = keyEnd + 1;
        }
        child(child);
      }
    }
  }

  /** The value that is looked for under the key with these raw characters; null when none is. */
  private @Nullable Wanted member(Wanted parent, int from, int end) {
    return end - from > 6L * parent.longestKey() ? null : parent.met(unescaped(from, end));
  }

  private void elements(Wanted parent) {
    at++;
    int index = 0;
    while (at < to) {
      skipBlank();
      if (stands('}') || stands(']')) {
        at++;
        return;
      }
      if (stands(',')) {
        at++;
        index++;
        continue;
      }
      int before = at;
      child(parent.met(index));
      at = at == before ? Math.min(at + 1, to) : at;
    }
  }

  private void child(@Nullable Wanted child) {
    if (child == null) {
      skipBlank();
      skipValue();
    } else {
      value(child);
    }
  }

  private void skipValue() {
    if (stands('"')) {
      skipString();
    } else if (stands('{') || stands('[')) {
      skipContainer();
    } else {
      while (at < to && !ends(bytes[at])) {
        at++;
      }
    }
  }

  private void skipContainer() {
    int depth = 0;
    do {
      switch (bytes[at]) {
        case '"' -> skipString();
        case '{', '[' -> {
          depth++;
          at++;
        }
        case '}', ']' -> {
          depth--;
          at++;
        }
        default -> at++;
      }
    } while (depth > 0 && at < to);
  }

  private void skipString() {
    at++;
    while (at < to && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, to);
  }

  private void skipBlank() {
    while (at < to && blank(bytes[at])) {
      at++;
    }
  }

  private void skipByteOrderMark() {
    if (to - at >= 3
        && bytes[at] == (byte) 0xEF
        && bytes[at + 1] == (byte) 0xBB
        && bytes[at + 2] == (byte) 0xBF) {
      at += 3;
    }
  }

  private boolean stands(char c) {
    return at < to && bytes[at] == c;
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private static boolean ends(byte b) {
    return blank(b) || b == ',' || b == ':' || b == '}' || b == ']' || b == '{' || b == '['
        || b == '"';
  }

  /** What the raw characters of a string mean. */
  private String unescaped(int from, int end) {
    String raw = new String(bytes, from, end - from, StandardCharsets.UTF_8);
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i++);
      if (c != '\\' || i == raw.length()) {
        text.append(c);
        continue;
      }
      int meaning = Escape.meaning(raw, i);
      text.append(meaning < 0 ? raw.charAt(i) : (char) meaning);
      i = meaning < 0 ? i + 1 : Escape.end(raw, i);
    }
    return text.toString();
  }
}
