/** Are there enough effective examples: trainable and distinct. */
@NullMarked
package dev.tuneready.checks.size;

import org.jspecify.annotations.NullMarked;
