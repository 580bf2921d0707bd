/** Tests of the package. */
@NullMarked
package dev.tuneready.checks.preference;

import org.jspecify.annotations.NullMarked;
