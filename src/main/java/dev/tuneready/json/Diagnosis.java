package dev.tuneready.json;

import dev.tuneready.core.Flaw;
import java.nio.charset.StandardCharsets;

/**
 * Why a line is no JSON: where the first fault stands and what most likely made it, said for the
 * person who wrote the file.
 *
 * <p>Only lines that the parser has refused come here. Reads the bytes once and goes no deeper than
 * the reader does.
 */
final class Diagnosis {
  private static final String DUMPS =
      "write each record with a JSON library, such as json.dumps(record) in Python";
  private static final String CUT =
      "write the whole record on one line (jq -c . FILE does), and \\n for a line break inside a text";

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final boolean[] objects = new boolean[JsonReader.DEPTH + 1];
  private int depth;
  private int at;

  private Diagnosis(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.at = from;
  }

  /** The flaw of a line that breaks the grammar. */
  static Flaw of(byte[] bytes, int from, int to) {
    try {
      new Diagnosis(bytes, from, to).document();
    } catch (FaultException fault) {
      return new Flaw(Flaw.Kind.INVALID_JSON, fault.offset - from, "", fault.message, fault.help);
    }
    return new Flaw(Flaw.Kind.INVALID_JSON, 0, "", "the line is no valid JSON", DUMPS);
  }

  /** The flaw of a line that goes beyond a limit of the reader. */
  static Flaw ofLimit(byte[] bytes, int from, int to) {
    Flaw flaw = of(bytes, from, to);
    return flaw.offset() != 0
        ? flaw
        : new Flaw(
            Flaw.Kind.LINE_TOO_LONG,
            0,
            "",
            "a text of the record is longer than "
                + (JsonReader.TEXT >> 20)
                + " million characters",
            "no trainer keeps so much of one example: split it or drop it");
  }

  private void document() throws FaultException {
    blanks();
    if (at == to) {
      throw fault("there is no JSON value here", "write one JSON object a line");
    }
    value();
    while (depth > 0) {
      blanks();
      if (objects[depth]) {
        afterField();
      } else {
        afterItem();
      }
    }
    blanks();
    if (at < to) {
      throw afterRecord();
    }
  }

  private FaultException afterRecord() {
    if (bytes[at] == '{' || bytes[at] == '[') {
      return fault(
          "a second JSON value stands on the line", "put each record on a line of its own");
    }
    if (bytes[at] == ',') {
      return fault(
          "a comma stands after the record", "JSONL has no commas between records: remove it");
    }
    if (bytes[at] == '}' || bytes[at] == ']') {
      return fault("a bracket closes that nothing opened", DUMPS);
    }
    return comment()
        ? fault("a comment stands after the record", "JSON has no comments: remove it")
        : fault(
            "something stands after the record",
            "nothing may follow the closing brace on the line");
  }

  /** What comes after a value in an object: a comma with the next field, or the end. */
  private void afterField() throws FaultException {
    if (take('}')) {
      depth--;
      return;
    }
    if (!take(',')) {
      throw missingComma("}");
    }
    blanks();
    field();
  }

  private void afterItem() throws FaultException {
    if (take(']')) {
      depth--;
      return;
    }
    if (!take(',')) {
      throw missingComma("]");
    }
    blanks();
    if (at < to && bytes[at] == ']') {
      throw trailingComma();
    }
    value();
  }

  private FaultException missingComma(String close) {
    if (at == to) {
      return cut();
    }
    if (bytes[at] == '}' || bytes[at] == ']') {
      return fault("the brackets do not match: expected a comma or " + close, DUMPS);
    }
    if (comment()) {
      return fault("a comment stands between the values", "JSON has no comments: remove it");
    }
    return fault(
        "expected a comma or " + close + " after the value",
        "a quotation mark inside a text must be written \\\": " + DUMPS);
  }

  private void field() throws FaultException {
    if (at == to) {
      throw cut();
    }
    if (bytes[at] == '}') {
      throw trailingComma();
    }
    if (bytes[at] == '\'') {
      throw fault(
          "a key stands in single quotes", "this looks like a printed Python dict: " + DUMPS);
    }
    if (bytes[at] != '"') {
      throw comment()
          ? fault("a comment stands between the fields", "JSON has no comments: remove it")
          : fault("expected a key in double quotes", DUMPS);
    }
    string();
    blanks();
    if (!take(':')) {
      throw at == to ? cut() : fault("expected a colon after the key", DUMPS);
    }
    blanks();
    value();
  }

  /** Reads one value, or the start of a list or an object with its first value. */
  private void value() throws FaultException {
    while (at < to && (bytes[at] == '{' || bytes[at] == '[')) {
      boolean object = bytes[at++] == '{';
      if (depth == JsonReader.DEPTH) {
        at--;
        throw fault(
            "nested deeper than " + JsonReader.DEPTH + " levels",
            "no training format nests so deep: flatten the record");
      }
      objects[++depth] = object;
      blanks();
      if (take(object ? '}' : ']')) {
        depth--;
        return;
      }
      if (object) {
        field();
        return;
      }
    }
    if (at == to) {
      throw cut();
    }
    if (bytes[at] == '"') {
      string();
    } else if (bytes[at] == '-' || digit(at)) {
      number();
    } else if (!(word("true") || word("false") || word("null"))) {
      throw noValue();
    }
  }

  private FaultException noValue() {
    if (bytes[at] == '\'') {
      return fault(
          "a text stands in single quotes", "this looks like a printed Python dict: " + DUMPS);
    }
    if (starts("True") || starts("False") || starts("None")) {
      return fault("a Python literal stands where JSON has true, false or null", DUMPS);
    }
    if (starts("NaN") || starts("nan") || starts("Infinity") || starts("inf")) {
      return fault(
          "JSON has no NaN or Infinity",
          "write null or leave the field out; json.dumps(record, allow_nan=False) tells where it comes from");
    }
    if (comment()) {
      return fault("a comment stands where a value is expected", "JSON has no comments: remove it");
    }
    if (bytes[at] == ',' || bytes[at] == '}' || bytes[at] == ']') {
      return fault("a value is missing", DUMPS);
    }
    if (bytes[at] == '+' || bytes[at] == '.') {
      return fault("a JSON number starts with a digit or a minus", DUMPS);
    }
    return fault("expected a JSON value", DUMPS);
  }

  private void string() throws FaultException {
    int start = at++;
    while (at < to && bytes[at] != '"') {
      if (bytes[at] == '\\') {
        escape();
      } else if (bytes[at] >= 0 && bytes[at] < 0x20) {
        throw fault(
            bytes[at] == '\t'
                ? "a raw tab stands inside a text"
                : "a raw control character stands inside a text",
            "write it as an escape, such as \\t or \\n: " + DUMPS);
      }
      at++;
    }
    if (at >= to) {
      at = start;
      throw fault("a text begins here that does not end on this line", CUT);
    }
    at++;
  }

  private void escape() throws FaultException {
    at++;
    if (at == to) {
      return;
    }
    if ("\"\\/bfnrtu".indexOf(bytes[at]) < 0) {
      at--;
      throw fault(
          "an escape that JSON does not have",
          "a backslash in a text must be written \\\\: " + DUMPS);
    }
    if (bytes[at] == 'u') {
      for (int i = 1; i <= 4; i++) {
        if (at + i >= to || Character.digit(bytes[at + i], 16) < 0) {
          at--;
          throw fault("\\u must be followed by four hexadecimal digits", DUMPS);
        }
      }
      at += 4;
    }
  }

  private void number() throws FaultException {
    int start = at;
    if (bytes[at] == '-') {
      at++;
    }
    if (starts("Infinity") || starts("NaN")) {
      at = start;
      throw fault("JSON has no NaN or Infinity", "write null or leave the field out");
    }
    boolean leadingZero = digit(at) && bytes[at] == '0' && digit(at + 1);
    boolean wellFormed = digits() && !leadingZero;
    if (wellFormed && take('.')) {
      wellFormed = digits();
    }
    if (wellFormed && at < to && (bytes[at] | 0x20) == 'e') {
      at++;
      if (at < to && (bytes[at] == '+' || bytes[at] == '-')) {
        at++;
      }
      wellFormed = digits();
    }
    if (!wellFormed || (at < to && (Character.isLetterOrDigit(bytes[at]) || bytes[at] == '.'))) {
      at = start;
      throw fault(
          "this is no JSON number",
          "write it plainly, such as 0.5 or 12, or as a text in double quotes");
    }
    if (at - start > JsonReader.DIGITS) {
      at = start;
      throw fault(
          "a number of more than 1,000 digits",
          "readers refuse it: write it as a text in double quotes");
    }
  }

  private boolean digits() {
    int start = at;
    while (digit(at)) {
      at++;
    }
    return at > start;
  }

  private boolean digit(int index) {
    return index < to && bytes[index] >= '0' && bytes[index] <= '9';
  }

  private boolean word(String word) {
    if (!starts(word)) {
      return false;
    }
    int end = at + word.length();
    if (end < to && (Character.isLetterOrDigit(bytes[end]) || bytes[end] == '_')) {
      return false;
    }
    at = end;
    return true;
  }

  private boolean starts(String word) {
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

  private boolean comment() {
    return bytes[at] == '#'
        || (bytes[at] == '/' && at + 1 < to && (bytes[at + 1] == '/' || bytes[at + 1] == '*'));
  }

  private boolean take(char wanted) {
    if (at < to && bytes[at] == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void blanks() {
    while (at < to
        && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
  }

  private FaultException trailingComma() {
    return fault(
        "a comma stands before the closing bracket",
        "remove the comma: JSON allows none after the last value");
  }

  private FaultException cut() {
    at = Math.max(from, to - 1);
    return fault("the line ends in the middle of the record", CUT);
  }

  private FaultException fault(String message, String help) {
    return new FaultException(at, message, help);
  }

  /** The first fault. */
  private static final class FaultException extends Exception {
    private static final long serialVersionUID = 1;
    private final int offset;
    private final String message;
    private final String help;

    FaultException(int offset, String message, String help) {
      super(message, null, false, false);
      this.offset = offset;
      this.message = message;
      this.help = help;
    }
  }
}
