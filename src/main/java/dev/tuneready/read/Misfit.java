package dev.tuneready.read;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Dialect;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Role;
import dev.tuneready.json.Json;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what stands where something else is expected. */
final class Misfit {
  static final String STRING = "a string";
  static final String STRING_OR_TURNS = "a string or a list of turns";
  static final String STRING_OR_PARTS = "a string or a list of parts";

  static final String VALUE_PARTS =
      "a list of parts such as {\"type\": \"text\", \"value\": \"…\"}";
  static final String BLOCKS = "a list such as [{\"text\": \"…\"}]";

  private static final String PART =
      "a part is an object such as {\"type\": \"text\", \"text\": \"…\"}";

  private static final String HISTORY =
      "write the turns before this one as [[\"question\", \"answer\"], …]";

  private static final String RESULT = "[{\"text\": \"…\"}], or [{\"json\": {…}}]";

  private Misfit() {}

  static Flaw text(Json value, String pointer, String expected) {
    boolean list = expected.startsWith("a list");
    return flaw(
        Flaw.Kind.MISTYPED_TEXT,
        pointer,
        key(pointer) + " is " + value.type().phrase() + ": expected " + expected,
        list
            ? "write " + expected
            : "write it as a string, an answer in JSON too: \"{\\\"city\\\": \\\"Oslo\\\"}\"");
  }

  static Flaw item(Json value, int index, String pointer) {
    return flaw(
        Flaw.Kind.MISTYPED_TEXT,
        pointer,
        "item " + (index + 1) + " of the list is " + value.type().phrase() + ", not a part",
        PART + "; a text alone is written as a string, without a list");
  }

  static Flaw untyped(int index, String pointer) {
    return flaw(
        Flaw.Kind.MISTYPED_TEXT,
        pointer,
        "item " + (index + 1) + " of the list is a part without \"type\"",
        PART);
  }

  static Flaw part(String type, String pointer) {
    return flaw(
        Flaw.Kind.MISTYPED_TEXT, pointer, "unknown type of a part: " + Quote.of(type), PART);
  }

  /** What stands in a list of blocks, and has none of their keys. */
  static Flaw block(Json value, String pointer, List<String> allowed) {
    String keys = allowed.stream().map(Quote::of).collect(Collectors.joining(", "));
    String wanted = allowed.size() == 1 ? keys : "one of " + keys;
    return flaw(
        Flaw.Kind.MISTYPED_TEXT,
        pointer,
        key(pointer)
            + (value instanceof Json.Fields
                ? " has none of the keys that may stand there"
                : " is " + value.type().phrase())
            + ": expected an object with "
            + wanted,
        "write an object with one key, such as {\"text\": \"…\"}");
  }

  /** A block with several keys that each make one. */
  static Flaw blocks(List<String> keys, String pointer) {
    return flaw(
        Flaw.Kind.MISTYPED_TEXT,
        pointer,
        key(pointer)
            + " has "
            + keys.stream().map(Quote::of).collect(Collectors.joining(" and "))
            + ": expected one of them",
        "write an object of its own for each");
  }

  static Flaw partWithoutText(String key, String pointer) {
    return flaw(
        Flaw.Kind.MISTYPED_TEXT, pointer, "the part has no text under \"" + key + '"', PART);
  }

  static Flaw noObject(@Nullable Json value, String pointer) {
    return flaw(
        Flaw.Kind.MISTYPED_TEXT,
        pointer,
        key(pointer) + " is " + phrase(value) + ": expected an object",
        "write what it is made of as an object");
  }

  static Flaw noString(@Nullable Json value, String pointer) {
    return flaw(
        Flaw.Kind.MISTYPED_TEXT,
        pointer,
        key(pointer) + " is " + phrase(value) + ": expected a string",
        "write the text as a string");
  }

  static Flaw noReasoning(String pointer) {
    return flaw(
        Flaw.Kind.MISTYPED_TEXT,
        pointer,
        "the reasoning has no text",
        "write it as {\"reasoningText\": {\"text\": \"…\"}}");
  }

  /**
   * The result of a tool whose content is no list.
   *
   * @param pointer of the result
   */
  static Flaw noResult(@Nullable Json content, String pointer) {
    return content == null
        ? field(pointer, "the result has no \"content\"", "write it as a list: " + RESULT)
        : field(
            Pointer.of(pointer, "content"),
            "the \"content\" of a result is " + content.type().phrase() + ": expected a list",
            "write it as a list: " + RESULT);
  }

  /**
   * An image or another file that does not say where it is.
   *
   * @param file its pointer
   */
  static Flaw noSource(String file, String pointer) {
    return field(
        pointer,
        key(file) + " has no source: expected an address in S3, or its bytes",
        "write \"source\": {\"s3Location\": {\"uri\": \"s3://…\"}}, or {\"bytes\": \"…\"}");
  }

  /** An object that lacks a text it cannot do without. */
  static Flaw without(String name, String such, String pointer) {
    return field(
        pointer,
        key(pointer) + " has no \"" + name + "\" that is a string",
        "add it, such as \"" + name + "\": \"" + such + '"');
  }

  static Flaw toolConfig(String pointer) {
    return field(
        pointer,
        key(pointer) + " holds no list of tools",
        "write it as {\"tools\": [{\"toolSpec\": {…}}]}, or leave the key out");
  }

  static Flaw toolSpec(String pointer) {
    return field(
        pointer,
        key(pointer) + " has no \"toolSpec\" that is an object",
        "write it as {\"toolSpec\": {\"name\": \"…\", \"description\": \"…\", \"inputSchema\": {\"json\": {…}}}}");
  }

  /** What is no list of two answers with their scores. */
  static Flaw completions(@Nullable Json value) {
    String found = " is " + phrase(value);
    if (value instanceof Json.Items items) {
      int size = items.values().size();
      found =
          size == 2
              ? " has an item without a \"completion\""
              : " holds " + Counted.of(size, "item");
    }
    return field(
        "/completions",
        "\"completions\"" + found + ": expected two answers with their scores",
        "give two answers, each as {\"score\": …, \"completion\": {…}}: the score 1 to the better"
            + " one, 0 to the other");
  }

  /** A field that is another thing than it may be. */
  static Flaw unlike(Json value, String pointer, String expected) {
    return field(
        pointer,
        key(pointer) + " is " + value.type().phrase() + ": expected " + expected,
        "write it as " + expected + ", or leave the key out");
  }

  static Flaw output(Json value, String pointer) {
    return flaw(
        Flaw.Kind.MISTYPED_TEXT,
        pointer,
        key(pointer) + " is " + value.type().phrase() + ": expected a list with one message",
        "write a list with one assistant message: [{\"role\": \"assistant\", \"content\": \"…\"}]");
  }

  static Flaw unlike(String left, String right) {
    return flaw(
        Flaw.Kind.MISTYPED_TEXT,
        "/" + right,
        Quote.of(left) + " and " + Quote.of(right) + " differ: one is a string, one holds turns",
        "write both as strings, or both as lists of turns");
  }

  static Flaw turns(Json value, String pointer) {
    boolean encoded =
        value instanceof Json.Text text
            && (text.value().stripLeading().startsWith("[")
                || text.value().stripLeading().startsWith("{"));
    return flaw(
        Flaw.Kind.MISTYPED_TURNS,
        pointer,
        key(pointer) + " is " + value.type().phrase() + ", not a list of turns",
        encoded ? "write the list itself, not JSON in a string" : "write the turns as a list");
  }

  static Flaw noTurns(String pointer) {
    return flaw(
        Flaw.Kind.NO_TURNS,
        pointer,
        key(pointer) + " holds no turns",
        "write the turns as a list, or remove the record");
  }

  /** A turn that is no object. */
  static Flaw turn(Json value, Dialect dialect, String pointer) {
    String content = dialect == Dialect.GEMINI ? "[{\"text\": \"…\"}]" : "\"…\"";
    if (dialect == Dialect.CONVERSE || dialect == Dialect.LLAMA_FACTORY) {
      content = "[…]";
    }
    return flaw(
        Flaw.Kind.MISTYPED_ROLE,
        pointer,
        "the turn is " + value.type().phrase() + ", not an object",
        "write it as {\""
            + dialect.roleKey()
            + "\": \""
            + dialect.word(Role.USER)
            + "\", \""
            + dialect.contentKey()
            + "\": "
            + content
            + "}");
  }

  static Flaw calls(Json value, String pointer) {
    return field(
        pointer,
        key(pointer) + " is " + value.type().phrase() + ", not a list of calls",
        "write the calls as a list, or leave the key out");
  }

  static Flaw call(Json value, String pointer) {
    return field(
        pointer,
        key(pointer) + " is " + value.type().phrase() + ", not a call",
        "write a call as {\"id\": \"…\", \"type\": \"function\", \"function\": {\"name\": \"…\","
            + " \"arguments\": \"{…}\"}}");
  }

  static Flaw callType(Json type, String pointer) {
    return flaw(
        Flaw.Kind.CALL_TYPE,
        pointer,
        "the type of the call is "
            + (type instanceof Json.Text text ? Quote.of(text.value()) : type.type().phrase())
            + ": expected \"function\"",
        "write \"type\": \"function\"");
  }

  /** A message that has its text under both keys. */
  static Flaw contentTwice(String pointer) {
    return field(
        pointer + "/text",
        "the turn has \"content\" and \"text\": expected one of them",
        "keep the one that holds what is said");
  }

  /** A file that says neither where it is nor holds any data. */
  static Flaw noAddress(String key, String pointer) {
    return field(
        pointer,
        "the part has no address under " + Quote.of(key),
        key.equals("value")
            ? "write where the file is as \"value\": \"…\""
            : "write it as \""
                + key
                + "\": {\"url\": \"data:image/png;base64,…\"}, or remove the part");
  }

  static Flaw inputWithoutMessages() {
    return flaw(
        Flaw.Kind.NO_TURNS,
        "/input",
        "\"input\" has no \"messages\"",
        "write the turns of the prompt as \"input\": {\"messages\": […]}");
  }

  static Flaw history(Json value, String pointer) {
    return field(
        pointer,
        key(pointer) + " is " + value.type().phrase() + ": expected a list of pairs",
        HISTORY);
  }

  static Flaw pair(Json value, String pointer) {
    String found =
        value instanceof Json.Items items
            ? "a list of " + Counted.of(items.values().size())
            : value.type().phrase();
    return field(
        pointer, key(pointer) + " is " + found + ": expected a question and its answer", HISTORY);
  }

  static Flaw input(Json value) {
    return flaw(
        Flaw.Kind.MISTYPED_TURNS,
        "/input",
        "\"input\" is " + value.type().phrase() + ", not an object with \"messages\"",
        "write the turns of the prompt as \"input\": {\"messages\": […]}");
  }

  static Flaw label(Json value, String pointer) {
    return flaw(
        Flaw.Kind.INVALID_FIELD,
        pointer,
        key(pointer) + " is " + value.type().phrase() + ": expected true or false",
        "write true for a good answer and false for a bad one, without quotation marks");
  }

  /** A field beside the turns that is not what it should be. */
  static Flaw field(String pointer, String message, String help) {
    return flaw(Flaw.Kind.INVALID_FIELD, pointer, message, help);
  }

  /** The two answers of a pair do not say which is the better one. */
  static Flaw scores(String pointer) {
    return flaw(
        Flaw.Kind.SCORES,
        pointer,
        "the scores of the two answers are not 1 and 0",
        "give the better answer the score 1, the other one 0");
  }

  /** Files that do not fit the marks for them in the texts. */
  static Flaw marks(String pointer, int marks, String mark, int files) {
    return flaw(
        Flaw.Kind.MARKS,
        pointer,
        Counted.of(marks, mark + " mark")
            + " in the texts, "
            + Counted.of(files, "file")
            + " in "
            + key(pointer),
        "write one " + mark + " for each file, where it belongs");
  }

  static Flaw noInput() {
    return flaw(
        Flaw.Kind.MISTYPED_TEXT,
        "",
        "the record has no \"input\"",
        "add the turns of the prompt as \"input\": {\"messages\": […]}");
  }

  static Flaw role(Json value, String pointer) {
    return flaw(
        Flaw.Kind.MISTYPED_ROLE,
        pointer,
        key(pointer) + " is " + value.type().phrase() + ": expected a string",
        "write who speaks, such as \"user\" or \"assistant\"");
  }

  static Flaw nothing(String pointer) {
    return flaw(
        Flaw.Kind.NULL_TEXT,
        pointer,
        key(pointer) + " is null, not text",
        "write the text as a string, or leave the key out");
  }

  private static String phrase(@Nullable Json value) {
    return value == null ? JsonType.NULL.phrase() : value.type().phrase();
  }

  /** The key of a value in quotation marks, or which item of its list it is. */
  private static String key(String pointer) {
    int slash = pointer.lastIndexOf('/');
    String key = pointer.substring(slash + 1);
    boolean index = !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    if (index && slash > 0 && key.length() < 10) {
      return "item " + (Integer.parseInt(key) + 1) + " of " + key(pointer.substring(0, slash));
    }
    return Quote.of(key);
  }

  private static Flaw flaw(Flaw.Kind kind, String pointer, String message, String help) {
    return new Flaw(kind, -1, pointer, message, help);
  }
}
