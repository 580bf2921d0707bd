/** Tests of the package. */
@NullMarked
package dev.tuneready.checks.images;

import org.jspecify.annotations.NullMarked;
