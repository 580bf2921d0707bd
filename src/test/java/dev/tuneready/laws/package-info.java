/** What holds for every check, present and future. */
@NullMarked
package dev.tuneready.laws;

import org.jspecify.annotations.NullMarked;
