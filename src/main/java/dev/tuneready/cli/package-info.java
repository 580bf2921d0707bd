/** The command line: one class a command; the one user of picocli and of the standard streams. */
@NullMarked
package dev.tuneready.cli;

import org.jspecify.annotations.NullMarked;
