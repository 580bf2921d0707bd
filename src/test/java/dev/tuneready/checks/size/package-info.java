/** Tests of the package. */
@NullMarked
package dev.tuneready.checks.size;

import org.jspecify.annotations.NullMarked;
