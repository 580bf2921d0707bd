/** Tests of the package. */
@NullMarked
package dev.tuneready.checks.duplicates;

import org.jspecify.annotations.NullMarked;
