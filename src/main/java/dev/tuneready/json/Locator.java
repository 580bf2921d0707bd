package dev.tuneready.json;

import java.nio.charset.StandardCharsets;

/**
 * Finds where in a raw line the value of a JSON Pointer stands: one pass, whatever the line holds.
 *
 * <p>Of a key that occurs twice the last one counts, as it does for the decoder. In a line that is
 * not valid JSON it finds the likeliest place.
 */
public final class Locator {
  /** The deepest that is followed; what lies deeper is named by its enclosing value. */
  private static final int DEPTH = 1000;

  private final byte[] bytes;
  private final int to;
  private final String[] keys;
  private int at;
  private int foundFrom;
  private int foundTo;

  private Locator(byte[] bytes, int from, int to, String[] keys) {
    this.bytes = bytes;
    this.at = from;
    this.to = to;
    this.keys = keys;
  }

  /** Bytes from (with) and to (without), counted in the array that was searched. */
  public record Range(int from, int to) {}

  /** The value at the pointer; where there is none, the innermost value on the way to it. */
  public static Range find(byte[] bytes, int from, int to, String pointer) {
    Locator locator = new Locator(bytes, from, to, keys(pointer));
    locator.skipByteOrderMark();
    locator.value(0);
    return new Range(locator.foundFrom, locator.foundTo);
  }

  private static String[] keys(String pointer) {
    if (pointer.isEmpty()) {
      return new String[0];
    }
    String[] keys = pointer.substring(pointer.charAt(0) == '/' ? 1 : 0).split("/", -1);
    String[] unescaped = new String[Math.min(keys.length, DEPTH)];
    for (int i = 0; i < unescaped.length; i++) {
      unescaped[i] = keys[i].replace("~1", "/").replace("~0", "~");
    }
    return unescaped;
  }

  /** Passes over the value to which the first so many keys have led. */
  private void value(int depth) {
    skipBlank();
    int start = at;
    foundFrom = start;
    if (depth == keys.length) {
      skipValue();
    } else if (stands('{')) {
      members(depth);
    } else if (stands('[')) {
      elements(depth);
    } else {
      skipValue();
    }
    if (foundFrom == start) {
      foundTo = at;
    }
  }

  private void members(int depth) {
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
      boolean meant = is(keys[depth], key, at - 1);
      skipBlank();
      if (stands(':')) {
        at++;
        child(depth, meant);
      }
    }
  }

  private void elements(int depth) {
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
      child(depth, keys[depth].equals(Integer.toString(index)));
      at = at == before ? Math.min(at + 1, to) : at;
    }
  }

  private void child(int depth, boolean meant) {
    if (meant) {
      value(depth + 1);
    } else {
      skipBlank();
      skipValue();
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

  /** Whether the raw characters of a string mean this key. */
  private boolean is(String key, int from, int end) {
    int length = end - from;
    if (length < key.length() || length > 6L * key.length()) {
      return false;
    }
    return unescaped(from, end).equals(key);
  }

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
