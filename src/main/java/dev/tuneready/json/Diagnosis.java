package dev.tuneready.json;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Flaw;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Why a line is no JSON: where the first fault stands, and after {@link Guess} what made it, said
 * for the person who wrote the file.
 *
 * <p>Only lines that the reader has refused come here, and it finds a fault in just these. Reads
 * the bytes once and goes no deeper than the reader does.
 */
final class Diagnosis {
  private final byte[] bytes;
  private final int from;
  private final int to;
  private final Limits limits;
  private final Guess guess;
  private final boolean[] objects = new boolean[JsonReader.DEPTH + 1];
  private int depth;
  private int values;
  private boolean afterText;
  private int at;

  private Diagnosis(byte[] bytes, int from, int to, Limits limits) {
    this.limits = limits;
    this.guess = new Guess(bytes, from, to);
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.at = from;
  }

  /** The first fault of bytes that {@link JsonReader} has refused within its limits. */
  static Flaw of(byte[] bytes, int from, int to, Limits limits) {
    Flaw flaw = find(bytes, from, to, limits);
    return flaw != null
        ? flaw
        : new Flaw(Flaw.Kind.INVALID_JSON, 0, "", "the line is no valid JSON", Guess.DUMPS);
  }

  /** The first fault; null when there is none. */
  static @Nullable Flaw find(byte[] bytes, int from, int to, Limits limits) {
    try {
      new Diagnosis(bytes, from, to, limits).document();
      return null;
    } catch (FaultException fault) {
      return fault.flaw();
    }
  }

  private void document() throws FaultException {
    if (LineScan.byteOrderMark(bytes, from, to)) {
      throw fault("a byte order mark stands before the value", "remove its three bytes, EF BB BF");
    }
    blanks();
    if (at == to) {
      at = from;
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
    int end = at;
    blanks();
    if (at < to) {
      throw guess.afterRecord(end, at);
    }
  }

  /** What comes after a value in an object: a comma with the next field, or the end. */
  private void afterField() throws FaultException {
    if (take('}')) {
      depth--;
      afterText = false;
      return;
    }
    if (!take(',')) {
      throw guess.noComma(at, '}', afterText);
    }
    blanks();
    field();
  }

  private void afterItem() throws FaultException {
    if (take(']')) {
      depth--;
      afterText = false;
      return;
    }
    if (!take(',')) {
      throw guess.noComma(at, ']', afterText);
    }
    blanks();
    if (at < to && bytes[at] == ']') {
      throw guess.trailingComma(at);
    }
    value();
  }

  private void field() throws FaultException {
    if (at == to) {
      throw guess.cut();
    }
    if (bytes[at] == '}') {
      throw guess.trailingComma(at);
    }
    if (bytes[at] != '"') {
      throw guess.noKey(at);
    }
    int key = at;
    string();
    if (at - key - 2 > JsonReader.KEY) {
      at = key;
      throw tooLong("a key of more than a million characters", "a key is a name: shorten it");
    }
    blanks();
    if (!take(':')) {
      throw at == to ? guess.cut() : fault("expected a colon after the key", Guess.DUMPS);
    }
    blanks();
    value();
  }

  /** Reads one value, or the start of a list or an object with its first value. */
  private void value() throws FaultException {
    countValue();
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
        afterText = false;
        return;
      }
      if (object) {
        field();
        return;
      }
      countValue();
    }
    if (at == to) {
      throw guess.cut();
    }
    afterText = bytes[at] == '"';
    if (afterText) {
      string();
    } else if (digit(at) || (bytes[at] == '-' && (depth > 0 || digit(at + 1)))) {
      number();
    } else if (!(word("true") || word("false") || word("null"))) {
      throw guess.noValue(at, depth == 0);
    }
  }

  private void countValue() throws FaultException {
    if (++values > limits.values()) {
      throw tooLong(
          "more than " + Counted.of(limits.values()) + " values stand in one record",
          limits.fewerValues()
              ? "is a line end missing? if not, split the record, or give more --memory"
              : "no trainer takes so much as one example: is a line end missing?");
    }
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
            "write it as an escape, such as \\t or \\n: " + Guess.DUMPS);
      }
      at++;
    }
    if (at >= to) {
      throw guess.unended(start);
    }
    at++;
  }

  /** Passes over an escape but for its last byte. */
  private void escape() throws FaultException {
    if (at + 1 == to) {
      return;
    }
    if ("\"\\/bfnrtu".indexOf(bytes[at + 1]) < 0) {
      throw fault(
          "an escape that JSON does not have",
          "a backslash in a text must be written \\\\: " + Guess.DUMPS);
    }
    if (bytes[at + 1] != 'u') {
      at++;
      return;
    }
    int code = codeUnit(at);
    if (Character.isLowSurrogate((char) code)) {
      throw guess.loneSurrogate(at, code);
    }
    if (Character.isHighSurrogate((char) code)) {
      boolean pair =
          at + 7 < to
              && bytes[at + 6] == '\\'
              && bytes[at + 7] == 'u'
              && Character.isLowSurrogate((char) codeUnit(at + 6));
      if (!pair) {
        throw guess.loneSurrogate(at, code);
      }
      at += 6;
    }
    at = Math.min(at + 5, to);
  }

  /** What the four digits of a Unicode escape spell; 0 when the line ends within them. */
  private int codeUnit(int escape) throws FaultException {
    int code = 0;
    for (int i = escape + 2; i < escape + 6; i++) {
      if (i >= to) {
        return 0;
      }
      int digit = Character.digit(bytes[i], 16);
      if (digit < 0) {
        at = escape;
        throw fault("\\u must be followed by four hexadecimal digits", Guess.DUMPS);
      }
      code = code << 4 | digit;
    }
    return code;
  }

  private void number() throws FaultException {
    int start = at;
    take('-');
    if (guess.notFinite(at)) {
      at = start;
      throw fault("JSON has no NaN or Infinity", Guess.NO_NUMBER);
    }
    boolean wellFormed = !(at < to && bytes[at] == '0' && digit(at + 1)) && digits();
    if (wellFormed && take('.')) {
      wellFormed = digits();
    }
    if (wellFormed && (take('e') || take('E'))) {
      if (!take('+')) {
        take('-');
      }
      wellFormed = digits();
    }
    if (!wellFormed && at == to) {
      throw guess.cut();
    }
    int end = at;
    at = start;
    if (!wellFormed || wordy(end) || (end < to && bytes[end] == '.')) {
      throw fault(
          "this is no JSON number",
          "write it plainly, such as 0.5 or 12, or as a text in double quotes");
    }
    requireReadable(start, end);
    at = end;
  }

  private void requireReadable(int start, int end) throws FaultException {
    int digits = 0;
    for (int i = start; i < end; i++) {
      digits += digit(i) ? 1 : 0;
    }
    if (digits > JsonReader.DIGITS) {
      throw fault(
          "a number of more than 1,000 digits",
          "readers refuse it: write it as a text in double quotes");
    }
    if (JsonReader.beyondDouble(new String(bytes, start, end - start, StandardCharsets.US_ASCII))) {
      throw fault(
          "the number is larger than a double can hold",
          "readers turn it into Infinity: write a smaller number, or a text in double quotes");
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
    if (!guess.starts(at, word)) {
      return false;
    }
    int end = at + word.length();
    if (wordy(end)) {
      return false;
    }
    at = end;
    return true;
  }

  /** Whether a word or a number would go on here. */
  private boolean wordy(int index) {
    return index < to && (Character.isLetterOrDigit(bytes[index]) || bytes[index] == '_');
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

  private FaultException fault(String message, String help) {
    return guess.fault(at, message, help);
  }

  private FaultException tooLong(String message, String help) {
    return new FaultException(new Flaw(Flaw.Kind.LINE_TOO_LONG, at - from, "", message, help));
  }
}
