package dev.tuneready.read;

import dev.tuneready.core.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file tell about it: how it is packed, and whether it is JSON Lines at
 * all.
 */
final class Head {
  /** How many bytes are looked at. */
  static final int BYTES = 1 << 16;

  private final byte[] bytes;

  Head(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean gzip() {
    return starts(0x1F, 0x8B);
  }

  boolean zstd() {
    return starts(0x28, 0xB5, 0x2F, 0xFD)
        || (bytes.length >= 4 && (bytes[0] & 0xF0) == 0x50 && startsAt(1, 0x2A, 0x4D, 0x18));
  }

  /** What is wrong with the file as a whole; null when its lines can be read one by one. */
  @Nullable Flaw flaw() {
    Flaw encoding = encoding();
    if (encoding != null) {
      return encoding;
    }
    Flaw overLines = overLines();
    return overLines != null
        ? overLines
        : new OtherKinds(bytes, bytes.length < BYTES).flaw().orElse(null);
  }

  private @Nullable Flaw encoding() {
    String name = wideEncoding();
    return name == null
        ? null
        : new Flaw(
            Flaw.Kind.INVALID_UTF8,
            0,
            "",
            "the file is written in " + name + ", not in UTF-8; nothing else in it was checked",
            "save it as UTF-8, for example: iconv -f " + name + " -t UTF-8 FILE");
  }

  /** What a file is written in that has more than one byte for every letter; else null. */
  private @Nullable String wideEncoding() {
    if (starts(0xFF, 0xFE, 0, 0) || starts(0, 0, 0xFE, 0xFF)) {
      return "UTF-32";
    }
    if (starts(0xFF, 0xFE) || starts(0xFE, 0xFF)) {
      return "UTF-16";
    }
    if (starts('{', 0, 0, 0)) {
      return "UTF-32LE";
    }
    if (starts(0, 0, 0, '{')) {
      return "UTF-32BE";
    }
    return starts('{', 0) ? "UTF-16LE" : starts(0, '{') ? "UTF-16BE" : null;
  }

  /** A value that goes on over several lines: a pretty-printed object or list. */
  private @Nullable Flaw overLines() {
    int start = bom() ? 3 : 0;
    while (start < bytes.length && blank(bytes[start])) {
      start++;
    }
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    if (end == bytes.length) {
      return null;
    }
    while (end > start && blank(bytes[end - 1])) {
      end--;
    }
    if (start == end || (bytes[start] != '{' && bytes[start] != '[')) {
      return null;
    }
    boolean list = bytes[start] == '[';
    boolean alone = end == start + 1;
    boolean goesOn =
        list && (bytes[end - 1] == ',' || bytes[end - 1] == '{' || bytes[end - 1] == '[');
    return (alone || goesOn) && !new LineShapes().anyRecord(bytes, start, bytes.length < BYTES)
        ? notLines(list)
        : null;
  }

  private static Flaw notLines(boolean list) {
    return new Flaw(
        Flaw.Kind.INVALID_JSON,
        0,
        "",
        list
            ? "the file is one JSON list over several lines, not JSON Lines; nothing else in it was checked"
            : "the file holds JSON that is spread over several lines, not JSON Lines; nothing else in it was checked",
        "write one record a line, for example: jq -c "
            + (list ? "'.[]'" : ".")
            + " FILE > train.jsonl");
  }

  private boolean bom() {
    return starts(0xEF, 0xBB, 0xBF);
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private boolean starts(int... wanted) {
    return startsAt(0, wanted);
  }

  private boolean startsAt(int at, int... wanted) {
    if (bytes.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[at + i] & 0xFF) != (wanted[i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }
}
