/** The checks that ship with tuneready; a module is a folder, a check a class and its page. */
@NullMarked
package dev.tuneready.checks;

import org.jspecify.annotations.NullMarked;
