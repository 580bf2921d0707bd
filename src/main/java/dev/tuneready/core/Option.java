package dev.tuneready.core;

/**
 * A whole number that a user may set with {@code --set name=value}.
 *
 * @param name {@code module/name}
 * @param value what holds when the user says nothing
 * @param help what it does, in half a line
 */
public record Option(String name, long value, String help) {}
