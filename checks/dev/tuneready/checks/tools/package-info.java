/** Tools: are they declared, are their calls well formed, and are they answered. */
@NullMarked
package dev.tuneready.checks.tools;

import org.jspecify.annotations.NullMarked;
