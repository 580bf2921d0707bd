package dev.tuneready.target;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Quote;
import dev.tuneready.json.Json;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object of a target file, which knows where it stands. Every key must be known, so that a
 * mistyped one is not passed over.
 */
final class Node {
  private final Json.Fields fields;
  private final String pointer;
  private final Blame blame;

  private Node(Json.Fields fields, String pointer, Blame blame) {
    this.fields = fields;
    this.pointer = pointer;
    this.blame = blame;
  }

  /** Says what is wrong at a place of the file. */
  interface Blame {
    BadTargetException at(String pointer, String why);
  }

  static Node of(Json json, String pointer, Blame blame) throws BadTargetException {
    if (json instanceof Json.Fields fields) {
      return new Node(fields, pointer, blame);
    }
    throw blame.at(pointer, named(pointer) + " must be an object");
  }

  /** Refuses every key but these. */
  Node only(String... keys) throws BadTargetException {
    List<String> known = List.of(keys);
    for (String name : fields.names()) {
      if (!known.contains(name)) {
        throw wrong(
            name, "unknown key " + Quote.key(name) + "; known are " + String.join(", ", keys));
      }
    }
    return this;
  }

  List<String> names() {
    return new ArrayList<>(fields.names());
  }

  boolean has(String key) {
    return fields.has(key);
  }

  /** Whether null stands there. */
  boolean unset(String key) {
    Json value = fields.get(key);
    return value != null && value.type() == JsonType.NULL;
  }

  Node node(String key) throws BadTargetException {
    return of(required(key), below(key), blame);
  }

  String text(String key) throws BadTargetException {
    if (required(key) instanceof Json.Text text && !text.value().isBlank()) {
      return text.value();
    }
    throw wrong(key, Quote.key(key) + " must be a text");
  }

  String text(String key, String otherwise) throws BadTargetException {
    return has(key) ? text(key) : otherwise;
  }

  /** A day such as 2026-11-20. */
  String day(String key) throws BadTargetException {
    return day(key, "");
  }

  /** A day, or a month such as 2026-11. */
  String dayOrMonth(String key) throws BadTargetException {
    return day(key, text(key).length() == "2026-11".length() ? "-01" : "");
  }

  private String day(String key, String missing) throws BadTargetException {
    String day = text(key);
    try {
      LocalDate.parse(day + missing);
      return day;
    } catch (DateTimeParseException noDay) {
      throw wrong(key, Quote.key(key) + " must be a day such as 2026-11-20");
    }
  }

  double number(String key) throws BadTargetException {
    if (required(key) instanceof Json.Num number && number.value() >= 0) {
      return number.value();
    }
    throw wrong(key, Quote.key(key) + " must be a number from 0");
  }

  double number(String key, double otherwise) throws BadTargetException {
    return has(key) ? number(key) : otherwise;
  }

  long whole(String key) throws BadTargetException {
    double number = number(key);
    if (number != Math.rint(number) || number >= 1L << 53) {
      throw wrong(key, Quote.key(key) + " must be a whole number");
    }
    return (long) number;
  }

  long whole(String key, long otherwise) throws BadTargetException {
    return has(key) ? whole(key) : otherwise;
  }

  boolean flag(String key) throws BadTargetException {
    Json value = fields.get(key);
    if (value == null) {
      return false;
    }
    if (value instanceof Json.Flag flag) {
      return flag.value();
    }
    throw wrong(key, Quote.key(key) + " must be true or false");
  }

  /** What the text names among these words. */
  String oneOf(String key, List<String> words) throws BadTargetException {
    return oneOf(key, words, word -> word);
  }

  /** Which of these the text names by their words. */
  <T> T oneOf(String key, List<T> choices, Function<T, String> word) throws BadTargetException {
    String text = text(key);
    for (T choice : choices) {
      if (word.apply(choice).equals(text)) {
        return choice;
      }
    }
    throw wrong(
        key,
        within()
            + Quote.key(key)
            + " must be one of "
            + choices.stream().map(word).collect(Collectors.joining(", "))
            + ", not "
            + Quote.of(text));
  }

  BadTargetException wrong(String key, String why) {
    return blame.at(below(key), why);
  }

  private Json required(String key) throws BadTargetException {
    @Nullable Json value = fields.get(key);
    if (value == null) {
      throw blame.at(pointer, named(pointer) + " lacks " + Quote.key(key));
    }
    return value;
  }

  private String below(String key) {
    return Pointer.of(pointer, key);
  }

  /** How a sentence names this object. */
  String named() {
    return named(pointer);
  }

  /** Where a key stands, as the beginning of a sentence; empty at the top. */
  private String within() {
    return pointer.isEmpty() ? "" : named() + ": ";
  }

  private static String named(String pointer) {
    return pointer.isEmpty() ? "a target" : Quote.pointer(pointer);
  }
}
