package dev.tuneready.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads exactly one JSON value from bytes, strictly: RFC 8259, no byte order mark, no lone
 * surrogate, no number beyond a double, at most {@value #DEPTH} levels. A key that stands twice in
 * an object is a flaw of the value. One for each thread.
 *
 * <p>The bytes must have passed {@link LineScan} without an objection.
 */
public final class JsonReader {
  /** How many levels deep a value may be nested. */
  public static final int DEPTH = 64;

  /**
   * A text that is longer than the limit may turn out to be a file; so many times it is decoded.
   */
  static final int LONGEST = 2;

  /** The longest number, in digits. */
  static final int DIGITS = 1000;

  /** The longest key, in bytes. */
  static final int KEY = 1 << 20;

  /**
   * Beyond so many characters the pointer of a flaw names what encloses it: many flaws under one
   * long key would take memory without bounds.
   */
  private static final int POINTER = 200;

  /** Keys under which a file may stand as text. */
  private static final Set<String> FILE_KEYS =
      Set.of("url", "image_url", "data", "file_data", "image");

  /** Keys of values that are kept as they are written, files in them too. */
  private static final Set<String> RAW_KEYS =
      Set.of(
          "arguments",
          "tools",
          "functions",
          "functionCall",
          "functionResponse",
          "toolUse",
          "toolResult");

  private static final int BLOB = 1024;
  private static final int BLOB_HEAD = 64;

  private static final byte[] NOTHING = {};

  /** From so many values on a record takes much memory. */
  private static final int MANY = 10_000;

  private final Limits limits;
  private final JsonFactory factory;
  private final CanonicalHash hash = new CanonicalHash();

  /** Let go of after each line, which may be large. */
  private byte[] bytes = NOTHING;

  private int from;
  private int to;
  private boolean checkSurrogates;
  private int values;
  private long characters;
  private List<Flaw> flaws = List.of();
  private Runnable large = () -> {};

  public JsonReader(Limits limits) {
    this.limits = limits;
    this.factory =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // A record of many keys is no attack: the reader's own limits hold it.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(LONGEST * limits.text())
                    .maxNumberLength(DIGITS)
                    .maxNameLength(KEY)
                    .build())
            .build();
  }

  /** The upper half of the hash of the value read last. */
  public long hashHigh() {
    return hash.high;
  }

  public long hashLow() {
    return hash.low;
  }

  /**
   * The value in the bytes; null when there is none, and then the last flaw says why.
   *
   * @param scan of just these bytes
   * @param flaws where flaws are added; their offsets count from {@code from}
   */
  public @Nullable Json read(byte[] bytes, int from, int to, LineScan scan, List<Flaw> flaws) {
    return read(bytes, from, to, scan, flaws, () -> {});
  }

  /**
   * The same.
   *
   * @param large told before so many values are read that they take much memory
   */
  public @Nullable Json read(
      byte[] bytes, int from, int to, LineScan scan, List<Flaw> flaws, Runnable large) {
    this.large = large;
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.checkSurrogates = scan.surrogateEscape();
    this.values = 0;
    this.characters = 0;
    this.flaws = flaws;
    try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
      return only(parser);
    } catch (TooLongException tooLong) {
      flaws.add(tooLong.flaw);
    } catch (IOException refused) {
      flaws.add(Diagnosis.of(bytes, from, to, limits));
    } finally {
      this.bytes = NOTHING;
    }
    return null;
  }

  /** The one value there is. */
  private Json only(JsonParser parser) throws IOException {
    if (LineScan.byteOrderMark(bytes, from, to)) {
      throw new RefusedException();
    }
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new RefusedException();
    }
    Json value = value(parser, first, "");
    if (parser.nextToken() != null) {
      throw new RefusedException();
    }
    return value;
  }

  private Json value(JsonParser parser, JsonToken token, String key) throws IOException {
    if (++values > limits.values()) {
      throw new RefusedException();
    }
    if (values == MANY) {
      large.run();
    }
    return switch (token) {
      case START_OBJECT -> object(parser, key);
      case START_ARRAY -> list(parser, key);
      case VALUE_STRING -> string(parser, key);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> flag(true);
      case VALUE_FALSE -> flag(false);
      case VALUE_NULL -> none();
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new RefusedException();
    };
  }

  private Json object(JsonParser parser, String key) throws IOException {
    int begins = offset(parser.currentTokenLocation());
    FieldsBuilder fields = new FieldsBuilder();
    long sumHigh = 0;
    long sumLow = 0;
    Repeats repeats = null;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      requireNoLoneSurrogate(name);
      count(parser, name.length());
      hash.text(name);
      long nameHigh = hash.high;
      long nameLow = hash.low;
      Json value = value(parser, parser.nextToken(), name);
      hash.field(nameHigh, nameLow);
      sumHigh += hash.high;
      sumLow += hash.low;
      if (!fields.add(name, value)) {
        repeats = repeats == null ? new Repeats(flaws) : repeats;
        repeats.add(name, parser.getParsingContext());
        // Which of the values came last is what readers go by.
        hash.item(sumHigh, sumLow);
        sumHigh = hash.high;
        sumLow = hash.low;
      }
    }
    if (repeats != null) {
      repeats.tell();
    }
    hash.object(sumHigh, sumLow, fields.size());
    int ends = offset(parser.currentLocation());
    countRaw(parser, key, ends - begins);
    return fields.build(begins, ends, hash.high);
  }

  private Json list(JsonParser parser, String key) throws IOException {
    int begins = offset(parser.currentTokenLocation());
    List<Json> values = new ArrayList<>();
    long soFarHigh = 1;
    long soFarLow = 1;
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
      values.add(value(parser, token, key));
      hash.item(soFarHigh, soFarLow);
      soFarHigh = hash.high;
      soFarLow = hash.low;
    }
    hash.high = soFarHigh;
    hash.low = soFarLow;
    int ends = offset(parser.currentLocation());
    countRaw(parser, key, ends - begins);
    return new Json.Items(values, begins, ends, soFarHigh);
  }

  private Json string(JsonParser parser, String key) throws IOException {
    boolean fileKey = FILE_KEYS.contains(key);
    int start = offset(parser.currentTokenLocation()) + 1;
    Json.Blob file = fileKey || dataUri(start) ? file(start) : null;
    if (file != null) {
      return file;
    }
    String text = text(parser);
    requireNoLoneSurrogate(text);
    hash.text(text);
    if ((fileKey || text.startsWith("data:")) && unbroken(text)) {
      return new Json.Blob(text.substring(0, BLOB_HEAD), text.length(), hash.high);
    }
    count(parser, text.length());
    return new Json.Text(text);
  }

  private boolean dataUri(int start) {
    return start + 5 <= to
        && bytes[start] == 'd'
        && bytes[start + 1] == 'a'
        && bytes[start + 2] == 't'
        && bytes[start + 3] == 'a'
        && bytes[start + 4] == ':';
  }

  /** The file that starts here, of any length, if it is written without escapes; else null. */
  private Json.@Nullable Blob file(int start) {
    int end = start;
    while (end < to && unbroken(bytes[end]) && bytes[end] != '"' && bytes[end] != '\\') {
      end++;
    }
    int length = end - start;
    if (length < BLOB || end == to || bytes[end] != '"') {
      return null;
    }
    hash.text(bytes, start, length);
    String head = new String(bytes, start, BLOB_HEAD, StandardCharsets.US_ASCII);
    return new Json.Blob(head, length, hash.high);
  }

  /** Whether it is long and has no blank, as addresses and encoded bytes are. */
  private static boolean unbroken(String text) {
    return text.length() >= BLOB && text.chars().allMatch(JsonReader::unbroken);
  }

  private static boolean unbroken(int character) {
    return character > ' ' && character < 0x7F;
  }

  private String text(JsonParser parser) throws IOException {
    try {
      return parser.getText();
    } catch (StreamConstraintsException limit) {
      throw tooMuchText(parser);
    }
  }

  private void count(JsonParser parser, int more) throws TooLongException {
    characters += more;
    if (characters > limits.text()) {
      throw tooMuchText(parser);
    }
  }

  private void countRaw(JsonParser parser, String key, int bytes) throws TooLongException {
    if (RAW_KEYS.contains(key)) {
      count(parser, bytes);
    }
  }

  private TooLongException tooMuchText(JsonParser parser) {
    return new TooLongException(
        new Flaw(
            Flaw.Kind.LINE_TOO_LONG,
            -1,
            pointer(parser.getParsingContext()),
            "more than " + Counted.of(limits.text()) + " characters of text stand in one record",
            limits.lessText()
                ? "split the record, or give more --memory"
                : "no trainer keeps so much of one example: split it or drop it"));
  }

  private Json number(JsonParser parser) throws IOException {
    String digits = parser.getText();
    if (beyondDouble(digits)) {
      throw new RefusedException();
    }
    hash.number(digits);
    return new Json.Num(digits);
  }

  /** Whether readers turn the number into Infinity. */
  static boolean beyondDouble(String digits) {
    return digits.length() > 3 && Double.isInfinite(Double.parseDouble(digits));
  }

  private Json flag(boolean value) {
    hash.flag(value);
    return new Json.Flag(value);
  }

  private Json none() {
    hash.none();
    return Json.Null.NULL;
  }

  private void requireNoLoneSurrogate(String text) throws RefusedException {
    if (!checkSurrogates) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          throw new RefusedException();
        }
        i++;
      }
    }
  }

  /** Where the value stands that is being read. */
  static String pointer(JsonStreamContext context) {
    JsonStreamContext parent = context.getParent();
    if (parent == null) {
      return "";
    }
    String above = pointer(parent);
    if (context.inArray()) {
      return context.hasCurrentIndex() ? Pointer.of(above, context.getCurrentIndex()) : above;
    }
    String name = context.getCurrentName();
    return name == null || above.length() + name.length() > POINTER
        ? above
        : Pointer.of(above, name);
  }

  /** Jackson counts the bytes from the start it was given. */
  private int offset(JsonLocation location) {
    return from + (int) location.getByteOffset();
  }

  /** What the parser lets pass and this reader does not; what it is, {@link Diagnosis} says. */
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** More text than is read. */
  private static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Flaw flaw;

    TooLongException(Flaw flaw) {
      this.flaw = flaw;
    }
  }
}
