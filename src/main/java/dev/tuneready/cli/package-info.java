/** The command line: one class a command. */
@NullMarked
package dev.tuneready.cli;

import org.jspecify.annotations.NullMarked;
