/** Who trains on a dataset: targets as data, read from files. */
@NullMarked
package dev.tuneready.target;

import org.jspecify.annotations.NullMarked;
