package dev.tuneready.json;

import dev.tuneready.core.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What most likely made the fault at a place of a line, and its cure: told from what stands there
 * and what should.
 */
final class Guess {
  static final String DUMPS =
      "write each record with a JSON library, such as json.dumps(record) in Python";
  static final String NO_NUMBER = "write null or leave the field out";
  private static final String CUT =
      "if it is the last line, the file was cut off; else write the whole record on one line, and \\n for a line break inside a text";
  private static final String PYTHON = "this looks like a printed Python dict: " + DUMPS;
  private static final String STRAIGHT =
      "a word processor made them: use straight double quotes, or " + DUMPS;
  private static final String WHOLE =
      "JSONL is one whole JSON object on each line, without a header or anything else";

  private static final String YAML = "this looks like YAML, and " + WHOLE;

  private final byte[] bytes;
  private final int from;
  private final int to;

  Guess(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  FaultException fault(int at, String message, String help) {
    return new FaultException(new Flaw(Flaw.Kind.INVALID_JSON, at - from, "", message, help));
  }

  FaultException cut() {
    return fault(Math.max(from, to - 1), "the line ends in the middle of the record", CUT);
  }

  FaultException unended(int text) {
    return fault(text, "a text begins here that does not end on this line", CUT);
  }

  /**
   * Something stands where the line should end.
   *
   * @param end of the record
   */
  FaultException afterRecord(int end, int at) {
    for (int i = end; i < at; i++) {
      if (bytes[i] == '\r') {
        return fault(
            at,
            "a carriage return alone stands where a line should end",
            "save the file with LF as line end, for example: tr '\\r' '\\n' < FILE");
      }
    }
    return switch (bytes[at]) {
      case '{', '[' ->
          fault(
              at, "a second JSON value stands on the line", "put each record on a line of its own");
      case ',' ->
          fault(
              at,
              "a comma stands after the record",
              "JSONL has no commas between records: remove it");
      case '}', ']' -> fault(at, "a bracket closes that nothing opened", "remove it");
      default ->
          unexpected(at, "something stands after the record", "nothing may follow it on its line");
    };
  }

  /**
   * Neither a comma nor the closing bracket follows a value.
   *
   * @param afterText whether the value is a text
   */
  FaultException noComma(int at, char close, boolean afterText) {
    if (at == to) {
      return cut();
    }
    if (bytes[at] == '}' || bytes[at] == ']') {
      return fault(at, "the brackets do not match: expected a comma or " + close, DUMPS);
    }
    return unexpected(
        at,
        "expected a comma or " + close + " after the value",
        afterText
            ? "a quotation mark inside a text is written \\\": " + DUMPS
            : "put a comma between the values");
  }

  FaultException trailingComma(int at) {
    return fault(
        at,
        "a comma stands before the closing bracket",
        "remove the comma: JSON allows none after the last value");
  }

  FaultException noKey(int at) {
    if (bytes[at] == '\'') {
      return fault(at, "a key stands in single quotes", PYTHON);
    }
    if (curlyQuote(at)) {
      return fault(at, "a key stands in curly quotes", STRAIGHT);
    }
    return bytes[at] == ','
        ? fault(at, "a comma too many", "remove it: one comma stands between two fields")
        : unexpected(at, "expected a key in double quotes", DUMPS);
  }

  /**
   * No value begins here.
   *
   * @param outside whether it should be that of the line as a whole
   */
  FaultException noValue(int at, boolean outside) {
    if (bytes[at] == '\'') {
      return fault(at, "a text stands in single quotes", PYTHON);
    }
    if (curlyQuote(at)) {
      return fault(at, "a text stands in curly quotes", STRAIGHT);
    }
    if (starts(at, "True") || starts(at, "False") || starts(at, "None")) {
      return fault(at, "a Python literal stands where JSON has true, false or null", DUMPS);
    }
    if (notFinite(at)) {
      return fault(at, "JSON has no NaN or Infinity", NO_NUMBER);
    }
    if (starts(at, "undefined")) {
      return fault(at, "JSON has no undefined", NO_NUMBER);
    }
    if (outside) {
      return noRecord(at);
    }
    if (bytes[at] == ',' || bytes[at] == '}' || bytes[at] == ']') {
      return fault(at, "a value is missing", DUMPS);
    }
    if (bytes[at] == '+' || bytes[at] == '.') {
      return fault(at, "a JSON number starts with a digit or a minus", DUMPS);
    }
    return cutOff(at, "true") || cutOff(at, "false") || cutOff(at, "null")
        ? cut()
        : unexpected(at, "expected a JSON value", "a text stands in double quotes: " + DUMPS);
  }

  private FaultException noRecord(int at) {
    if (bytes[at] == '}' || bytes[at] == ']') {
      return fault(at, "a bracket closes that nothing opened", WHOLE);
    }
    return bytes[at] == ','
        ? fault(
            at,
            "a comma stands before the record",
            "JSONL has no commas between records: remove it")
        : unexpected(at, "the line does not start with {", yaml(at) ? YAML : WHOLE);
  }

  FaultException loneSurrogate(int at, int code) {
    return fault(
        at,
        "half of a surrogate pair is escaped alone, as \\" + "u" + Integer.toHexString(code),
        "the text was cut within an emoji or another character beyond U+FFFF: repair or drop it");
  }

  /** The fault of something that no part of JSON begins with. */
  private FaultException unexpected(int at, String message, String help) {
    if (comment(at)) {
      return fault(at, "a comment stands here", "JSON has no comments: remove it");
    }
    int length = LineScan.length(bytes, at, to);
    int character =
        length == 0 ? ' ' : new String(bytes, at, length, StandardCharsets.UTF_8).codePointAt(0);
    boolean invisible =
        character != ' '
            && (Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT);
    return invisible
        ? fault(
            at,
            String.format(
                Locale.ROOT,
                "an invisible character, U+%04X, stands between the values",
                character),
            "remove it: JSON knows no blank but the plain space and the tab")
        : fault(at, message, help);
  }

  boolean notFinite(int at) {
    return starts(at, "NaN") || starts(at, "nan") || starts(at, "Inf") || starts(at, "inf");
  }

  /** Whether the line ends within the word. */
  private boolean cutOff(int at, String word) {
    return to - at < word.length() && starts(at, word.substring(0, to - at));
  }

  boolean starts(int at, String word) {
    byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
    if (at + wanted.length > to) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean yaml(int at) {
    return starts(at, "- ") || starts(at, "---");
  }

  private boolean curlyQuote(int at) {
    return at + 2 < to
        && bytes[at] == (byte) 0xE2
        && bytes[at + 1] == (byte) 0x80
        && bytes[at + 2] >= (byte) 0x98
        && bytes[at + 2] <= (byte) 0x9F;
  }

  private boolean comment(int at) {
    return bytes[at] == '#'
        || (bytes[at] == '/' && at + 1 < to && (bytes[at + 1] == '/' || bytes[at + 1] == '*'));
  }
}
