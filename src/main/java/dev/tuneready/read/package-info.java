/** From files to lines to examples. */
@NullMarked
package dev.tuneready.read;

import org.jspecify.annotations.NullMarked;
