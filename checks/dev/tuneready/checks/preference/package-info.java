/** Do preference records prefer something: two answers that differ, in the shape a target wants. */
@NullMarked
package dev.tuneready.checks.preference;

import org.jspecify.annotations.NullMarked;
