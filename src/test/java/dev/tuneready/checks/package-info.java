/** What the tests of the checks share. */
@NullMarked
package dev.tuneready.checks;

import org.jspecify.annotations.NullMarked;
