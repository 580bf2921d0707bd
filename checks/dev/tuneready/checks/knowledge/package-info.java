/** Whether examples teach facts, which are better looked up than trained in. */
@NullMarked
package dev.tuneready.checks.knowledge;

import org.jspecify.annotations.NullMarked;
