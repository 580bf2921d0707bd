/** Exact token counts: the one user of jtokkit. */
@NullMarked
package dev.tuneready.tokens;

import org.jspecify.annotations.NullMarked;
