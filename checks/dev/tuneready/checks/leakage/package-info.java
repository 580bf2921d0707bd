/** Does what is kept for validation stand in what is trained on. */
@NullMarked
package dev.tuneready.checks.leakage;

import org.jspecify.annotations.NullMarked;
