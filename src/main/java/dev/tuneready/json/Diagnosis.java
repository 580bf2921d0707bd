package dev.tuneready.json;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a line is no JSON: where the first fault stands and what most likely made it, said for the
 * person who wrote the file.
 *
 * <p>Only lines that the reader has refused come here, and it finds a fault in just these. Reads
 * the bytes once and goes no deeper than the reader does.
 */
final class Diagnosis {
  private static final String DUMPS =
      "write each record with a JSON library, such as json.dumps(record) in Python";
  private static final String CUT =
      "if it is the last line, the file was cut off; else write the whole record on one line, and \\n for a line break inside a text";
  private static final String PYTHON = "this looks like a printed Python dict: " + DUMPS;
  private static final String STRAIGHT =
      "a word processor made them: use straight double quotes, or " + DUMPS;
  private static final String NO_NUMBER = "write null or leave the field out";
  private static final String WHOLE =
      "JSONL is one whole JSON object on each line, without a header or anything else";

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final int most;
  private final boolean[] objects = new boolean[JsonReader.DEPTH + 1];
  private int depth;
  private int values;
  private boolean afterText;
  private int at;

  private Diagnosis(byte[] bytes, int from, int to, int most) {
    this.most = most;
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.at = from;
  }

  /**
   * The first fault of bytes that {@link JsonReader} has refused.
   *
   * @param most how many values it reads
   */
  static Flaw of(byte[] bytes, int from, int to, int most) {
    Flaw flaw = find(bytes, from, to, most);
    return flaw != null
        ? flaw
        : new Flaw(Flaw.Kind.INVALID_JSON, 0, "", "the line is no valid JSON", DUMPS);
  }

  /** The first fault; null when there is none. */
  static @Nullable Flaw find(byte[] bytes, int from, int to, int most) {
    try {
      new Diagnosis(bytes, from, to, most).document();
      return null;
    } catch (FaultException fault) {
      return new Flaw(fault.kind, fault.offset - from, "", fault.message, fault.help);
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
      throw afterRecord(end);
    }
  }

  private FaultException afterRecord(int end) {
    for (int i = end; i < at; i++) {
      if (bytes[i] == '\r') {
        return fault(
            "a carriage return alone stands where a line should end",
            "save the file with LF as line end, for example: tr '\\r' '\\n' < FILE");
      }
    }
    return switch (bytes[at]) {
      case '{', '[' ->
          fault("a second JSON value stands on the line", "put each record on a line of its own");
      case ',' ->
          fault(
              "a comma stands after the record", "JSONL has no commas between records: remove it");
      case '}', ']' -> fault("a bracket closes that nothing opened", "remove it");
      default ->
          unexpected("something stands after the record", "nothing may follow it on its line");
    };
  }

  /** What comes after a value in an object: a comma with the next field, or the end. */
  private void afterField() throws FaultException {
    if (take('}')) {
      depth--;
      afterText = false;
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
      afterText = false;
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
    return unexpected(
        "expected a comma or " + close + " after the value",
        afterText
            ? "a quotation mark inside a text is written \\\": " + DUMPS
            : "put a comma between the values");
  }

  private void field() throws FaultException {
    if (at == to) {
      throw cut();
    }
    if (bytes[at] == '}') {
      throw trailingComma();
    }
    if (bytes[at] != '"') {
      throw noKey();
    }
    int key = at;
    string();
    if (at - key - 2 > JsonReader.KEY) {
      at = key;
      throw tooLong("a key of more than a million characters", "a key is a name: shorten it");
    }
    blanks();
    if (!take(':')) {
      throw at == to ? cut() : fault("expected a colon after the key", DUMPS);
    }
    blanks();
    value();
  }

  private FaultException noKey() {
    if (bytes[at] == '\'') {
      return fault("a key stands in single quotes", PYTHON);
    }
    if (curlyQuote()) {
      return fault("a key stands in curly quotes", STRAIGHT);
    }
    return bytes[at] == ','
        ? fault("a comma too many", "remove it: one comma stands between two fields")
        : unexpected("expected a key in double quotes", DUMPS);
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
      throw cut();
    }
    afterText = bytes[at] == '"';
    if (afterText) {
      string();
    } else if (bytes[at] == '-' || digit(at)) {
      number();
    } else if (!(word("true") || word("false") || word("null"))) {
      throw noValue();
    }
  }

  private void countValue() throws FaultException {
    if (++values > most) {
      throw tooLong(
          "more than " + Counted.of(most) + " values stand in one record",
          "no trainer takes so much as one example: is a line end missing?");
    }
  }

  private FaultException noValue() {
    if (bytes[at] == '\'') {
      return fault("a text stands in single quotes", PYTHON);
    }
    if (curlyQuote()) {
      return fault("a text stands in curly quotes", STRAIGHT);
    }
    if (starts("True") || starts("False") || starts("None")) {
      return fault("a Python literal stands where JSON has true, false or null", DUMPS);
    }
    if (starts("NaN") || starts("nan") || starts("Inf") || starts("inf")) {
      return fault("JSON has no NaN or Infinity", NO_NUMBER);
    }
    if (starts("undefined")) {
      return fault("JSON has no undefined", NO_NUMBER);
    }
    if (depth == 0) {
      return notJson();
    }
    if (bytes[at] == ',' || bytes[at] == '}' || bytes[at] == ']') {
      return fault("a value is missing", DUMPS);
    }
    if (bytes[at] == '+' || bytes[at] == '.') {
      return fault("a JSON number starts with a digit or a minus", DUMPS);
    }
    return cutOff("true") || cutOff("false") || cutOff("null")
        ? cut()
        : unexpected("expected a JSON value", "a text stands in double quotes: " + DUMPS);
  }

  private FaultException notJson() {
    if (bytes[at] == '}' || bytes[at] == ']') {
      return fault("a bracket closes that nothing opened", WHOLE);
    }
    return bytes[at] == ','
        ? fault(
            "a comma stands before the record", "JSONL has no commas between records: remove it")
        : unexpected("the line does not start with {", WHOLE);
  }

  /** The fault of something that no part of JSON begins with. */
  private FaultException unexpected(String message, String help) {
    if (comment()) {
      return fault("a comment stands here", "JSON has no comments: remove it");
    }
    int length = LineScan.length(bytes, at, to);
    int character =
        length == 0 ? ' ' : new String(bytes, at, length, StandardCharsets.UTF_8).codePointAt(0);
    return character != ' '
            && (Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT)
        ? fault(
            "an invisible character, U+" + hexadecimal(character) + ", stands between the values",
            "remove it: JSON knows no blank but the plain space and the tab")
        : fault(message, help);
  }

  private static String hexadecimal(int character) {
    return String.format(Locale.ROOT, "%04X", character);
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

  /** Passes over an escape but for its last byte. */
  private void escape() throws FaultException {
    if (at + 1 == to) {
      return;
    }
    if ("\"\\/bfnrtu".indexOf(bytes[at + 1]) < 0) {
      throw fault(
          "an escape that JSON does not have",
          "a backslash in a text must be written \\\\: " + DUMPS);
    }
    if (bytes[at + 1] != 'u') {
      at++;
      return;
    }
    int code = codeUnit(at);
    if (Character.isLowSurrogate((char) code)) {
      throw loneSurrogate(code);
    }
    if (Character.isHighSurrogate((char) code)) {
      boolean pair =
          at + 7 < to
              && bytes[at + 6] == '\\'
              && bytes[at + 7] == 'u'
              && Character.isLowSurrogate((char) codeUnit(at + 6));
      if (!pair) {
        throw loneSurrogate(code);
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
        throw fault("\\u must be followed by four hexadecimal digits", DUMPS);
      }
      code = code << 4 | digit;
    }
    return code;
  }

  private FaultException loneSurrogate(int code) {
    return fault(
        "half of a surrogate pair is escaped alone, as \\" + "u" + Integer.toHexString(code),
        "the text was cut within an emoji or another character beyond U+FFFF: repair or drop it");
  }

  private void number() throws FaultException {
    int start = at;
    take('-');
    if (starts("Inf") || starts("NaN") || starts("inf") || starts("nan")) {
      at = start;
      throw fault("JSON has no NaN or Infinity", NO_NUMBER);
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
      throw cut();
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
    if (!starts(word)) {
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

  /** Whether the line ends within the word. */
  private boolean cutOff(String word) {
    return to - at < word.length() && starts(word.substring(0, to - at));
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

  private boolean curlyQuote() {
    return at + 2 < to
        && bytes[at] == (byte) 0xE2
        && bytes[at + 1] == (byte) 0x80
        && bytes[at + 2] >= (byte) 0x98
        && bytes[at + 2] <= (byte) 0x9F;
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
    return new FaultException(Flaw.Kind.INVALID_JSON, at, message, help);
  }

  private FaultException tooLong(String message, String help) {
    return new FaultException(Flaw.Kind.LINE_TOO_LONG, at, message, help);
  }

  /** The first fault. */
  private static final class FaultException extends Exception {
    private static final long serialVersionUID = 1;
    private final Flaw.Kind kind;
    private final int offset;
    private final String message;
    private final String help;

    FaultException(Flaw.Kind kind, int offset, String message, String help) {
      super(message, null, false, false);
      this.kind = kind;
      this.offset = offset;
      this.message = message;
      this.help = help;
    }
  }
}
