/** Are the images of the number, size, kind and place that they should be. */
@NullMarked
package dev.tuneready.checks.images;

import org.jspecify.annotations.NullMarked;
