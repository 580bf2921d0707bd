/** JSON Schemas as tools declare them, for values whose schema nobody has vetted. */
@NullMarked
package dev.tuneready.schema;

import org.jspecify.annotations.NullMarked;
