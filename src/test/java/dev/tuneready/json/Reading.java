package dev.tuneready.json;

import dev.tuneready.core.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reader makes of some bytes, scanned first as every line is. */
record Reading(@Nullable Json value, List<Flaw> flaws, long hashHigh, long hashLow) {
  private static final JsonReader READER = new JsonReader(Limits.MOST);
  private static final LineScan SCAN = new LineScan();

  static Reading of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  static synchronized Reading of(byte[] bytes, int from, int to) {
    SCAN.scan(bytes, from, to);
    if (SCAN.invalidUtf8() >= 0) {
      return refused(Flaw.Kind.INVALID_UTF8, SCAN.invalidUtf8() - from, "no UTF-8");
    }
    if (SCAN.control() >= 0) {
      return refused(Flaw.Kind.INVALID_JSON, SCAN.control() - from, "a raw control character");
    }
    List<Flaw> flaws = new ArrayList<>();
    Json value = READER.read(bytes, from, to, SCAN, flaws);
    return new Reading(value, flaws, READER.hashHigh(), READER.hashLow());
  }

  private static Reading refused(Flaw.Kind kind, int offset, String message) {
    return new Reading(null, List.of(new Flaw(kind, offset, "", message, "")), 0, 0);
  }

  /** The one flaw there is. */
  Flaw flaw() {
    if (flaws.size() != 1) {
      throw new AssertionError(flaws.toString());
    }
    return flaws.get(0);
  }

  /** In one line: {@code accepted}, or the flaws. */
  String verdict() {
    List<String> said = new ArrayList<>();
    said.add(value == null ? "refused" : "accepted");
    for (Flaw flaw : flaws) {
      String where = flaw.offset() >= 0 ? "byte " + flaw.offset() : flaw.pointer();
      said.add(flaw.kind() + " at " + where + ": " + flaw.message());
    }
    return String.join("\t", said);
  }
}
