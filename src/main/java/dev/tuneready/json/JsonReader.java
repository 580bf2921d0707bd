package dev.tuneready.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Quote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads exactly one JSON value from bytes, strictly: RFC 8259, no key twice in an object, no lone
 * surrogate, no number beyond a double, at most {@value #DEPTH} levels. One for each thread.
 *
 * <p>The bytes must have passed {@link LineScan} without an objection.
 */
public final class JsonReader {
  /** How many levels deep a value may be nested. */
  public static final int DEPTH = 64;

  /**
   * The longest text that is read, in characters; files inside a record, such as images, may be
   * longer.
   */
  public static final int TEXT = 32 << 20;

  /** The longest number, in digits. */
  static final int DIGITS = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(TEXT)
                  .maxNumberLength(DIGITS)
                  .maxNameLength(1 << 20)
                  .build())
          .build();

  /** Keys under which a file may stand as text. */
  private static final Set<String> FILE_KEYS =
      Set.of("url", "image_url", "data", "file_data", "image", "value");

  private static final int BLOB = 1024;
  private static final int BLOB_HEAD = 64;

  private final CanonicalHash hash = new CanonicalHash();
  private byte[] bytes = {};
  private int from;
  private int to;
  private boolean checkSurrogates;
  private List<Flaw> flaws = List.of();

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
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.checkSurrogates = scan.surrogateEscape();
    this.flaws = flaws;
    try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
      JsonToken first = parser.nextToken();
      if (first != null) {
        Json value = value(parser, first, "");
        if (parser.nextToken() == null) {
          return value;
        }
      }
      flaws.add(Diagnosis.of(bytes, from, to));
    } catch (RefusedException refused) {
      flaws.add(refused.flaw());
    } catch (StreamConstraintsException limit) {
      flaws.add(Diagnosis.ofLimit(bytes, from, to));
    } catch (IOException | IllegalStateException malformed) {
      flaws.add(Diagnosis.of(bytes, from, to));
    }
    return null;
  }

  private Json value(JsonParser parser, JsonToken token, String key) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser, key);
      case VALUE_STRING -> string(parser, key);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> literal(1, new Json.Flag(true));
      case VALUE_FALSE -> literal(2, new Json.Flag(false));
      case VALUE_NULL -> literal(3, Json.Null.NULL);
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value starts with " + token);
    };
  }

  private Json object(JsonParser parser) throws IOException {
    int begins = offset(parser.currentTokenLocation());
    FieldsBuilder fields = new FieldsBuilder();
    long sumHigh = 0;
    long sumLow = 0;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      requireNoLoneSurrogate(parser, name);
      hash.text(name);
      long nameHigh = hash.high;
      long nameLow = hash.low;
      Json value = value(parser, parser.nextToken(), name);
      hash.field(nameHigh, nameLow);
      sumHigh += hash.high;
      sumLow += hash.low;
      if (!fields.add(name, value)) {
        flaws.add(twice(parser, name));
      }
    }
    hash.object(sumHigh, sumLow, fields.size());
    return fields.build(begins, offset(parser.currentLocation()), hash.high);
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
    return new Json.Items(values, begins, offset(parser.currentLocation()), soFarHigh);
  }

  private Json string(JsonParser parser, String key) throws IOException {
    if (FILE_KEYS.contains(key)) {
      Json.Blob blob = blob(offset(parser.currentTokenLocation()) + 1);
      if (blob != null) {
        return blob;
      }
    }
    String text = parser.getText();
    requireNoLoneSurrogate(parser, text);
    hash.text(text);
    return new Json.Text(text);
  }

  /** The string that starts at {@code start}, when it is long and holds no escape; else null. */
  private Json.@Nullable Blob blob(int start) {
    int end = start;
    while (end < to && bytes[end] != '"') {
      if (bytes[end] == '\\') {
        return null;
      }
      end++;
    }
    int length = end - start;
    if (length < BLOB) {
      return null;
    }
    hash.blob(bytes, start, length);
    return new Json.Blob(new String(bytes, start, BLOB_HEAD, StandardCharsets.ISO_8859_1), length);
  }

  private Json number(JsonParser parser) throws IOException {
    String digits = parser.getText();
    if (Double.isInfinite(Double.parseDouble(digits))) {
      throw refused(
          parser,
          "the number is larger than a double can hold",
          "readers turn it into Infinity: write a smaller number, or a string");
    }
    hash.number(digits);
    return new Json.Num(digits);
  }

  private Json literal(int kind, Json value) {
    hash.literal(kind);
    return value;
  }

  private void requireNoLoneSurrogate(JsonParser parser, String text) throws RefusedException {
    if (!checkSurrogates) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          throw refused(
              parser,
              "half of a surrogate pair is escaped alone, as \\"
                  + "u"
                  + Integer.toHexString(text.charAt(i)),
              "the text was cut within an emoji or another character beyond U+FFFF: repair or drop it");
        }
        i++;
      }
    }
  }

  private static Flaw twice(JsonParser parser, String name) {
    return new Flaw(
        Flaw.Kind.DUPLICATE_KEY,
        -1,
        parser.getParsingContext().pathAsPointer().toString(),
        "the key " + Quote.of(name) + " stands twice in one object",
        "readers keep one of the values and drop the other in silence: keep the right one");
  }

  private static RefusedException refused(JsonParser parser, String message, String help) {
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    return new RefusedException(new Flaw(Flaw.Kind.INVALID_JSON, -1, pointer, message, help));
  }

  /** Jackson counts the bytes from the start it was given. */
  private int offset(JsonLocation location) {
    return from + (int) location.getByteOffset();
  }

  /** Carries a flaw that ends the reading of a line. */
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Flaw flaw;

    RefusedException(Flaw flaw) {
      super(flaw.kind().name(), null);
      this.flaw = flaw;
    }

    Flaw flaw() {
      return flaw;
    }
  }
}
