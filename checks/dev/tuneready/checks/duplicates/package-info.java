/** Does it say the same thing twice, or contradict itself. */
@NullMarked
package dev.tuneready.checks.duplicates;

import org.jspecify.annotations.NullMarked;
