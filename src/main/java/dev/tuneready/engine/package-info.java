/**
 * One pass over the bytes: chunks, workers, merging, judging, and the second look at what is shown.
 */
@NullMarked
package dev.tuneready.engine;

import org.jspecify.annotations.NullMarked;
