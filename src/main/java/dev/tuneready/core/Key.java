package dev.tuneready.core;

/**
 * A key that the format does not define.
 *
 * @param pointer the JSON Pointer of its value
 */
public record Key(String name, JsonType type, String pointer) {}
