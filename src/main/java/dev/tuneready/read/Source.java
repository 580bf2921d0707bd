package dev.tuneready.read;

import dev.tuneready.core.Split;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file to read.
 *
 * @param name as the user named it, and as reports name it
 * @param path where it is; null for standard input
 */
public record Source(String name, @Nullable Path path, Split split) {}
