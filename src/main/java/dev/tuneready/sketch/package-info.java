/** Small states that add up in any order and merge in any grouping. */
@NullMarked
package dev.tuneready.sketch;

import org.jspecify.annotations.NullMarked;
