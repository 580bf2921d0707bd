package dev.tuneready.cli;

import dev.tuneready.core.Report;
import java.io.IOException;
import java.io.Writer;

final class Printing {
  private Printing() {}

  static void print(String format, Report report, Writer writer, boolean colour, int columns)
      throws IOException {
    writer.write(format + " " + report.verdict() + "\n");
    for (var f : report.findings())
      writer.write(f.where() + " " + f.rule().id() + " " + f.message() + "\n");
  }
}
