/** What makes two texts the same: keys, plain methods without any engine type. */
@NullMarked
package dev.tuneready.join;

import org.jspecify.annotations.NullMarked;
