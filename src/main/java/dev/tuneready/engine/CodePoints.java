package dev.tuneready.engine;

import dev.tuneready.json.LineScan;
import java.nio.charset.StandardCharsets;

/**
 * A raw line seen as code points; each byte that belongs to no well-formed one counts as one,
 * U+FFFD.
 */
final class CodePoints {
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;
  private final int from;
  private final int to;

  CodePoints(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  int to() {
    return to;
  }

  /** The place itself, kept within the line, or where the code point begins into which it falls. */
  int boundary(int at) {
    int within = Math.max(from, Math.min(at, to));
    for (int start = within - 1; start >= Math.max(from, within - 3); start--) {
      if (length(start) > within - start) {
        return start;
      }
    }
    return within;
  }

  /** So many code points on, at most to the end of the line. */
  int after(int at, int codePoints) {
    int end = at;
    for (int i = 0; i < codePoints && end < to; i++) {
      end += length(end);
    }
    return end;
  }

  /** So many code points back, at most to the start of the line. */
  int before(int at, int codePoints) {
    int start = at;
    for (int i = 0; i < codePoints && start > from; i++) {
      start = boundary(start - 1);
    }
    return start;
  }

  long count(int start, int end) {
    long count = 0;
    for (int at = start; at < end; at += length(at)) {
      count++;
    }
    return count;
  }

  String text(int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    for (int at = start; at < end; ) {
      int length = length(at);
      if (length == 1) {
        text.append(bytes[at] >= 0 ? (char) bytes[at] : REPLACEMENT);
      } else {
        text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
      }
      at += length;
    }
    return text.toString();
  }

  /** The length of the code point that begins here, in bytes; 1 where none does. */
  private int length(int at) {
    return bytes[at] >= 0 ? 1 : Math.max(1, LineScan.length(bytes, at, to));
  }
}
