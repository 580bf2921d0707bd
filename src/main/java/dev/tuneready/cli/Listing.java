package dev.tuneready.cli;

import dev.tuneready.report.Wrap;
import java.io.IOException;

/** Prints rows of a name and what is said of it. */
final class Listing {
  private final Shell shell;

  Listing(Shell shell) {
    this.shell = shell;
  }

  /** Broken into lines where somebody looks at a terminal; elsewhere a line is good to search. */
  void row(String lead, String text) throws IOException {
    row(lead, text, shell.outTerminal() ? shell.columns() : Integer.MAX_VALUE);
  }

  /** Broken into lines of so many columns. */
  void row(String lead, String text, int columns) throws IOException {
    for (String line : Wrap.lines(lead, text, columns)) {
      shell.out().write(line + "\n");
    }
  }

  /** With blanks behind it up to a width, and at least one. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
