package dev.tuneready.core;

import org.jspecify.annotations.Nullable;

/**
 * Says which call of a tool a turn brings the result of.
 *
 * @param id of the call; null where the format knows none, or it is left out
 * @param name of the tool; null when it is not said
 * @param pointer the JSON Pointer of the id, or of where it should stand
 */
public record ToolAnswer(@Nullable String id, @Nullable String name, String pointer) {}
