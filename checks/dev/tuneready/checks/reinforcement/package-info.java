/** Do reinforcement records hold what a grader judges the answers by. */
@NullMarked
package dev.tuneready.checks.reinforcement;

import org.jspecify.annotations.NullMarked;
