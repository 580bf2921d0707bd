package dev.tuneready.read;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Place;
import dev.tuneready.core.Split;
import dev.tuneready.json.InnerJson;
import dev.tuneready.json.Json;
import dev.tuneready.json.JsonReader;
import dev.tuneready.json.Limits;
import dev.tuneready.json.LineScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lines of a chunk into examples, one for each line, whatever stands on it. One for each
 * thread.
 */
public final class LineDecoder {
  /** Told of each line with its example, in order. */
  public interface Lines {
    /**
     * Takes one line.
     *
     * @param bytes holds the line from {@code from} to {@code to}, its line end left out; used
     *     again afterwards
     */
    void line(Example example, byte[] bytes, int from, int to);
  }

  private static final Flaw CRLF =
      new Flaw(
          Flaw.Kind.CRLF,
          -1,
          "",
          "lines end with CRLF, the Windows way",
          "every reader known here takes it; to be safe write LF, for example: tr -d '\\r' < FILE > NEW");
  private static final Flaw NO_FINAL_NEWLINE =
      new Flaw(
          Flaw.Kind.NO_FINAL_NEWLINE,
          -1,
          "",
          "the last line has no line end",
          "appending to the file would glue two records together: end it with a newline");
  private static final Flaw BLANK =
      new Flaw(
          Flaw.Kind.BLANK_LINE,
          -1,
          "",
          "the line is blank",
          "some trainers refuse a file with blank lines: delete it");
  private static final Flaw BYTE_ORDER_MARK =
      new Flaw(
          Flaw.Kind.BYTE_ORDER_MARK,
          0,
          "",
          "the line starts with a byte order mark",
          "most validators refuse it: save the file as UTF-8 without BOM, for example: tail -c +4 FILE > NEW");

  /** From so many bytes on a line takes much memory. */
  private static final int LARGE = 1 << 20;

  private final int lineLimit;
  private final LineScan scan = new LineScan();
  private final JsonReader json;
  private Runnable large = () -> {};
  private final InnerJson inner;

  /**
   * A decoder of lines up to a length.
   *
   * @param lineLimit the longest line that is read, in bytes
   */
  public LineDecoder(int lineLimit) {
    this.lineLimit = lineLimit;
    Limits limits = Limits.beside(lineLimit);
    this.json = new JsonReader(limits);
    this.inner = new InnerJson(limits);
  }

  /**
   * Decodes the wanted lines of the chunk, by their row from 0; returns how many lines there are in
   * all.
   */
  public int decode(Chunk chunk, Split split, IntPredicate wanted, Lines lines) {
    if (chunk.flaw != null) {
      lines.line(
          Example.unreadable(Place.of(chunk.file, 0, 0), split, List.of(chunk.flaw)),
          chunk.bytes,
          0,
          0);
      return 1;
    }
    large = chunk::hold;
    int row = 0;
    int at = chunk.from;
    while (at < chunk.to) {
      int lineFeed = LineFeeds.first(chunk.bytes, at, chunk.to);
      int end = lineFeed < 0 ? chunk.to : lineFeed;
      if (wanted.test(row)) {
        long place = Place.of(chunk.file, chunk.index, row);
        if (end - at > lineLimit) {
          lines.line(tooLong(place, split, end - at), chunk.bytes, at, at);
        } else {
          boolean crlf = lineFeed > at && chunk.bytes[lineFeed - 1] == '\r';
          int textEnd = crlf ? end - 1 : end;
          if (end - at >= LARGE) {
            chunk.hold();
          }
          Example example = decode(chunk.bytes, at, textEnd, place, split, crlf, lineFeed < 0);
          lines.line(example, chunk.bytes, at, textEnd);
        }
      }
      row++;
      at = end + 1;
    }
    if (chunk.overlong >= 0) {
      if (wanted.test(row)) {
        long place = Place.of(chunk.file, chunk.index, row);
        lines.line(tooLong(place, split, chunk.overlong), chunk.bytes, at, at);
      }
      row++;
    }
    return row;
  }

  private Example decode(
      byte[] bytes, int from, int to, long place, Split split, boolean crlf, boolean unended) {
    List<Flaw> flaws = new ArrayList<>(0);
    if (crlf) {
      flaws.add(CRLF);
    }
    if (unended) {
      flaws.add(NO_FINAL_NEWLINE);
    }
    Json value = value(bytes, from, to, flaws);
    if (value instanceof Json.Fields record) {
      return RecordReader.read(
          bytes, record, inner, place, split, flaws, json.hashHigh(), json.hashLow());
    }
    if (value != null) {
      flaws.add(notAnObject(value));
    }
    return Example.unreadable(place, split, flaws);
  }

  private @Nullable Json value(byte[] bytes, int from, int to, List<Flaw> flaws) {
    if (blank(bytes, from, to)) {
      flaws.add(BLANK);
      return null;
    }
    int start = from;
    if (LineScan.byteOrderMark(bytes, from, to)) {
      flaws.add(BYTE_ORDER_MARK);
      start += 3;
    }
    scan.scan(bytes, start, to);
    if (scan.invalidUtf8() >= 0) {
      flaws.add(Encodings.notUtf8(bytes, from, to, scan.invalidUtf8()));
      return null;
    }
    if (scan.control() >= 0) {
      flaws.add(control(bytes, from, scan.control()));
      return null;
    }
    return json(bytes, from, start, to, flaws);
  }

  private @Nullable Json json(byte[] bytes, int from, int start, int to, List<Flaw> flaws) {
    int before = flaws.size();
    Json value = json.read(bytes, start, to, scan, flaws, large);
    if (start > from) {
      for (int i = before; i < flaws.size(); i++) {
        Flaw flaw = flaws.get(i);
        if (flaw.offset() >= 0) {
          flaws.set(
              i,
              new Flaw(
                  flaw.kind(),
                  flaw.offset() + start - from,
                  flaw.pointer(),
                  flaw.message(),
                  flaw.help()));
        }
      }
    }
    return value;
  }

  private static boolean blank(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\r') {
        return false;
      }
    }
    return true;
  }

  private static Flaw control(byte[] bytes, int from, int at) {
    return new Flaw(
        Flaw.Kind.INVALID_JSON,
        at - from,
        "",
        "a raw control character (U+00"
            + (bytes[at] < 0x10 ? "0" : "")
            + Integer.toHexString(bytes[at]).toUpperCase(Locale.ROOT)
            + ")",
        bytes[at] == 0
            ? "zero bytes come from UTF-16 text or a damaged file: save it as UTF-8 again"
            : "write it as an escape inside a text; write each record with a JSON library");
  }

  private static Flaw notAnObject(Json value) {
    String message = "the line holds " + value.type().phrase() + ", not a JSON object";
    String help = "write one JSON object a line";
    if (value instanceof Json.Items items
        && !items.values().isEmpty()
        && items.values().get(0) instanceof Json.Fields first) {
      String turns = turnsKey(first);
      String what = turns == null ? "record" : "turn";
      message += ": " + Counted.of(items.values().size(), what) + " in one list";
      help =
          turns == null
              ? "write one record a line, for example: jq -c '.[]' FILE > train.jsonl"
              : "give the list a name, for example: jq -c '{" + turns + ": .}' FILE > train.jsonl";
    }
    return new Flaw(Flaw.Kind.NOT_AN_OBJECT, 0, "", message, help);
  }

  /** The key under which turns like this stand in a record; null when it is no turn. */
  private static @Nullable String turnsKey(Json.Fields first) {
    if (first.has("role")) {
      return first.has("parts") ? "contents" : "messages";
    }
    return first.has("from") && first.has("value") ? "conversations" : null;
  }

  /**
   * A line that is not read: it goes beyond the limit, or there is no memory for it.
   *
   * @param length in bytes, a carriage return at its end counted too
   */
  private Example tooLong(long place, Split split, long length) {
    boolean beyond = length > lineLimit;
    Flaw flaw =
        new Flaw(
            Flaw.Kind.LINE_TOO_LONG,
            -1,
            "",
            "the line has "
                + Counted.of(length, "byte")
                + (beyond
                    ? ", tuneready reads " + Counted.of(lineLimit)
                    : ", more than fit into the memory"),
            beyond && lineLimit >= Limits.LINE
                ? "no target takes so long a record: is a line end missing, or a file embedded that should be referred to?"
                : "is a line end missing? if not, split the record, refer to embedded files, or give more --memory");
    return Example.unreadable(place, split, List.of(flaw));
  }
}
