/** Tests of the package. */
@NullMarked
package dev.tuneready.checks.leakage;

import org.jspecify.annotations.NullMarked;
