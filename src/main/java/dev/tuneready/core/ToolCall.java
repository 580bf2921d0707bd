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
 */
public record ToolCall(
    @Nullable String id,
    @Nullable String name,
    String arguments,
    @Nullable JsonType argumentsType,
    long argumentsHash,
    String pointer) {}
