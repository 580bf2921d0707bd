/** Tests of the package. */
@NullMarked
package dev.tuneready.checks.reinforcement;

import org.jspecify.annotations.NullMarked;
