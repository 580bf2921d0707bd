/** Tests of the package. */
@NullMarked
package dev.tuneready.join;

import org.jspecify.annotations.NullMarked;
