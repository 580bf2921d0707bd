/** Strict JSON for lines, tool arguments and answers: the one user of Jackson. */
@NullMarked
package dev.tuneready.json;

import org.jspecify.annotations.NullMarked;
