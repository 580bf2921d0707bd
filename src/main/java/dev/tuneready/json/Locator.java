package dev.tuneready.json;

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
  /** The deepest that is followed; what lies deeper is named by its enclosing value. */
  private static final int DEPTH = 1000;

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

  /** The value at the pointer; where there is none, the innermost value on the way to it. */
  public static Range find(byte[] bytes, int from, int to, String pointer) {
    return find(bytes, from, to, List.of(pointer)).getOrDefault(pointer, new Range(from, from));
  }

  /** The same for many pointers at once. */
  public static Map<String, Range> find(
      byte[] bytes, int from, int to, Collection<String> pointers) {
    Wanted root = new Wanted();
    for (String pointer : pointers) {
      root.add(pointer);
    }
    Locator locator = new Locator(bytes, from, to);
    locator.skipByteOrderMark();
    locator.value(root);
    Map<String, Range> found = new HashMap<>();
    for (String pointer : pointers) {
      found.put(pointer, root.found(pointer));
    }
    return found;
  }

  /** A value that is looked for, or lies on the way to one. */
  private static final class Wanted {
    private final Map<String, Wanted> members = new HashMap<>(2);
    private final Map<Integer, Wanted> elements = new HashMap<>(2);
    private int longestKey;
    private int from;
    private int to;

    /** Which visit of its parent met it last; what an earlier one met does not count. */
    private int parentVisit;

    private int visit;

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

    Range found(String pointer) {
      Wanted end = this;
      Keys keys = new Keys(pointer);
      for (String key = keys.next(); key != null; key = keys.next()) {
        Wanted child = end.members.get(key);
        if (child == null || child.parentVisit != end.visit) {
          break;
        }
        end = child;
      }
      return new Range(end.from, end.to);
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

  /** Passes over a value and notes where it stands. */
  private void value(Wanted wanted) {
    skipBlank();
    wanted.from = at;
    wanted.visit = ++visits;
    if (wanted.members.isEmpty()) {
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
        child(parent, member(parent, key, keyEnd));
      }
    }
  }

  /** The value that is looked for under the key with these raw characters; null when none is. */
  private @Nullable Wanted member(Wanted parent, int from, int end) {
    return end - from > 6L * parent.longestKey ? null : parent.members.get(unescaped(from, end));
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
      child(parent, parent.elements.get(index));
      at = at == before ? Math.min(at + 1, to) : at;
    }
  }

  private void child(Wanted parent, @Nullable Wanted child) {
    if (child == null) {
      skipBlank();
      skipValue();
    } else {
      child.parentVisit = parent.visit;
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
      char letter = raw.charAt(i++);
      int code = letter == 'u' ? hexadecimal(raw, i) : -1;
      text.append(code < 0 ? letter(letter) : (char) code);
      i += code < 0 ? 0 : 4;
    }
    return text.toString();
  }

  private static char letter(char escape) {
    return switch (escape) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escape;
    };
  }

  /** The number that four hexadecimal digits spell; -1 when they do not stand there. */
  private static int hexadecimal(String raw, int from) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit =
          i < raw.length() && raw.charAt(i) < 0x80 ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
