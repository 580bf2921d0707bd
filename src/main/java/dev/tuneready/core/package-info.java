/** The words of tuneready: examples, rules, checks, measures, findings and the report. */
@NullMarked
package dev.tuneready.core;

import org.jspecify.annotations.NullMarked;
