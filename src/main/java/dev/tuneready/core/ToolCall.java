package dev.tuneready.core;

import org.jspecify.annotations.Nullable;

/**
 * A call to a tool that an assistant turn makes.
 *
 * @param arguments the text of the arguments: the string itself, or the raw JSON where they are no
 *     string; empty when absent
 * @param argumentsType the JSON type they are written in; null when absent
 * @param argumentsHash the same for arguments that mean the same: key order, escapes and white
 *     space do not matter, numbers count by value, and JSON in a string is that JSON
 * @param pointer the JSON Pointer of the call
 * @param written where in it the id, the name and the arguments stand
 */
public record ToolCall(
    @Nullable String id,
    @Nullable String name,
    String arguments,
    @Nullable JsonType argumentsType,
    long argumentsHash,
    String pointer,
    Written written) {

  /** How a call is written. */
  public enum Written {
    /** An id beside a function of name and arguments. */
    FUNCTION("/id", "/function/name", "/function/arguments"),
    /** A name and arguments. */
    FLAT("/id", "/name", "/arguments"),
    /** The same, as JSON in a text. */
    TEXT("", "", ""),
    GEMINI("/id", "/name", "/args"),
    CONVERSE("/toolUseId", "/name", "/input");

    private final String id;
    private final String name;
    private final String arguments;

    Written(String id, String name, String arguments) {
      this.id = id;
      this.name = name;
      this.arguments = arguments;
    }
  }

  /** The JSON Pointer of the id, or of where it should stand. */
  public String idPointer() {
    return pointer + written.id;
  }

  public String namePointer() {
    return pointer + written.name;
  }

  public String argumentsPointer() {
    return pointer + written.arguments;
  }
}
