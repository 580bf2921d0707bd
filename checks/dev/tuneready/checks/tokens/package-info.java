/** How long the examples are in tokens, what of them is trained on, and what is cut away. */
@NullMarked
package dev.tuneready.checks.tokens;

import org.jspecify.annotations.NullMarked;
