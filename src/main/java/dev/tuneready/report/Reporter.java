package dev.tuneready.report;

import dev.tuneready.core.Report;
import java.io.IOException;

/** Prints a report: the same bytes for the same report, each line ended by a line feed. */
public interface Reporter {
  void print(Report report, Appendable out) throws IOException;
}
