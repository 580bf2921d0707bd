package dev.tuneready.schema;

import dev.tuneready.core.Quote;
import dev.tuneready.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON values as messages show them, and as they are compared. */
final class Values {
  /** Longer numbers may be those of a card or a person. */
  private static final int DIGITS = 8;

  private static final int SHOWN = 5;

  /** Beyond so many places a remainder would take memory without bounds. */
  private static final int PLACES = 100;

  private Values() {}

  /** A list or an object, by the hash of what it means. */
  private record Hashed(Kind kind, long hash) {}

  /** Equal for values that mean the same: numbers by value, objects in whatever order. */
  static Object key(Json value) {
    if (value instanceof Json.Text text) {
      return text.value();
    }
    if (value instanceof Json.Num number) {
      return number.value() + 0.0; // so that 0 and -0 are one
    }
    if (value instanceof Json.Flag flag) {
      return flag.value();
    }
    if (value instanceof Json.Fields fields) {
      return new Hashed(Kind.OBJECT, fields.hash());
    }
    if (value instanceof Json.Items items) {
      return new Hashed(Kind.ARRAY, items.hash());
    }
    return value instanceof Json.Blob blob ? new Hashed(Kind.STRING, blob.hash()) : Kind.NULL;
  }

  /** A value in a message, masked; of a list or an object only what it is. */
  static String shown(Json value) {
    if (value instanceof Json.Text text) {
      return Quote.of(text.value());
    }
    if (value instanceof Json.Num number) {
      return number.digits().length() <= DIGITS ? number.digits() : "a number";
    }
    if (value instanceof Json.Flag flag) {
      return Boolean.toString(flag.value());
    }
    return value.type().phrase();
  }

  /** The first of some values, and how many more there are. */
  static String shown(List<Json> values) {
    String first =
        values.stream().limit(SHOWN).map(Values::shown).collect(Collectors.joining(", "));
    return values.size() <= SHOWN ? first : first + " and " + (values.size() - SHOWN) + " more";
  }

  /** The length of a text in code points; of a file the characters it is written in. */
  static long length(Json value) {
    return value instanceof Json.Text text
        ? text.value().codePointCount(0, text.value().length())
        : value instanceof Json.Blob blob ? blob.length() : 0;
  }

  /** A number with all its places; null when there are very many. */
  static @Nullable BigDecimal exact(Json.Num number) {
    if (number.digits().length() > PLACES) {
      return null;
    }
    try {
      BigDecimal exact = new BigDecimal(number.digits());
      return Math.abs((long) exact.scale()) > PLACES ? null : exact;
    } catch (NumberFormatException exponentBeyondAnInteger) {
      return null;
    }
  }
}
