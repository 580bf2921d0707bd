package dev.tuneready.read;

import dev.tuneready.core.Flaw;
import java.util.Locale;

/** Guesses what a line that is no UTF-8 was written in. */
final class Encodings {
  private Encodings() {}

  static Flaw notUtf8(byte[] bytes, int from, int to, int at) {
    int bad = bytes[at] & 0xFF;
    String message =
        "byte 0x" + Integer.toHexString(bad).toUpperCase(Locale.ROOT) + " is no UTF-8 here";
    return new Flaw(
        Flaw.Kind.INVALID_UTF8, at - from, "", message + guess(bytes, to, at), help(bytes, to, at));
  }

  private static String guess(byte[] bytes, int to, int at) {
    int bad = bytes[at] & 0xFF;
    int next = at + 1 < to ? bytes[at + 1] & 0xFF : 0;
    if (bad == 0xC0 && next == 0x80) {
      return ": the zero of Java's modified UTF-8";
    }
    if (bad == 0xED && next >= 0xA0) {
      return ": half of a surrogate pair, as Java's and Oracle's exports write emoji (CESU-8)";
    }
    if (bad == 0xC0
        || bad == 0xC1
        || ((bad == 0xE0 || bad == 0xF0) && next >= 0x80 && next < 0xA0)) {
      return ": a character written longer than it may be";
    }
    if (lonely(bytes, to, at)) {
      return bad < 0xA0 ? ": looks like windows-1252" : ": looks like Latin-1 or windows-1252";
    }
    return "";
  }

  private static String help(byte[] bytes, int to, int at) {
    return lonely(bytes, to, at)
        ? "save the file as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE"
        : "write the file again as UTF-8 from where the text comes from";
  }

  /**
   * A single byte beyond ASCII between two of ASCII: what the encodings of Western Europe look
   * like.
   */
  private static boolean lonely(byte[] bytes, int to, int at) {
    return (bytes[at] & 0xFF) >= 0x80 && (at + 1 >= to || bytes[at + 1] >= 0);
  }
}
