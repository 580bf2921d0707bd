package dev.tuneready.schema;

import dev.tuneready.json.Json;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a schema calls the types of JSON. */
enum Kind {
  OBJECT("an object"),
  ARRAY("a list"),
  STRING("a string"),
  INTEGER("an integer"),
  NUMBER("a number"),
  BOOLEAN("a boolean"),
  NULL("null");

  /** What other languages call them. */
  private static final Map<String, Kind> MEANT =
      Map.ofEntries(
          Map.entry("bool", BOOLEAN),
          Map.entry("date", STRING),
          Map.entry("datetime", STRING),
          Map.entry("dict", OBJECT),
          Map.entry("double", NUMBER),
          Map.entry("enum", STRING),
          Map.entry("float", NUMBER),
          Map.entry("int", INTEGER),
          Map.entry("list", ARRAY),
          Map.entry("long", INTEGER),
          Map.entry("map", OBJECT),
          Map.entry("none", NULL),
          Map.entry("set", ARRAY),
          Map.entry("str", STRING),
          Map.entry("text", STRING),
          Map.entry("tuple", ARRAY));

  private final String phrase;

  Kind(String phrase) {
    this.phrase = phrase;
  }

  /** As it stands in a schema. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Kind> of(String word) {
    for (Kind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The one that is most likely meant by another word. */
  static Optional<Kind> meant(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return of(folded).or(() -> Optional.ofNullable(MEANT.get(folded)));
  }

  /** What a value is; a whole number is an integer, however it is written. */
  static Kind of(Json value) {
    return switch (value.type()) {
      case OBJECT -> OBJECT;
      case ARRAY -> ARRAY;
      case STRING -> STRING;
      case NUMBER -> value instanceof Json.Num number && whole(number) ? INTEGER : NUMBER;
      case BOOLEAN -> BOOLEAN;
      case NULL -> NULL;
    };
  }

  private static boolean whole(Json.Num number) {
    return number.value() == Math.rint(number.value());
  }

  /** Whether a value of this type will do where these are wanted. */
  boolean among(Set<Kind> wanted) {
    return wanted.contains(this) || (this == INTEGER && wanted.contains(NUMBER));
  }

  /** "a string or null". */
  static String phrase(Set<Kind> kinds) {
    return EnumSet.copyOf(kinds).stream()
        .map(kind -> kind.phrase)
        .collect(Collectors.joining(" or "));
  }

  String phrase() {
    return phrase;
  }
}
