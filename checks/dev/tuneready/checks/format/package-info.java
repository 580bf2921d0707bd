/** Will it parse, is it one format, does every record have what its format asks for. */
@NullMarked
package dev.tuneready.checks.format;

import org.jspecify.annotations.NullMarked;
