/** The command line, run as its user would. */
@NullMarked
package dev.tuneready.cli;

import org.jspecify.annotations.NullMarked;
