/** What holds for the whole house. */
@NullMarked
package dev.tuneready;

import org.jspecify.annotations.NullMarked;
