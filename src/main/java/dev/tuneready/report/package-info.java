/** How a report is printed: one class a reporter. */
@NullMarked
package dev.tuneready.report;

import org.jspecify.annotations.NullMarked;
