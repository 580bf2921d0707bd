package dev.tuneready.cli;

import dev.tuneready.core.Report;
import dev.tuneready.engine.Version;
import dev.tuneready.report.JsonReporter;
import dev.tuneready.report.Reporter;
import dev.tuneready.report.Reporters;
import dev.tuneready.report.Style;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All reports of one run, each on its way to where it was asked for. */
final class Reports implements AutoCloseable {
  private final Shell shell;
  private final boolean colour;
  private final boolean many;
  private final List<Sink> sinks = new ArrayList<>();
  private int added;

  /** A destination, and its file unless that is standard output. */
  private record Sink(Destination destination, @Nullable ReportFile file) {}

  private Reports(Shell shell, boolean colour, boolean many) {
    this.shell = shell;
    this.colour = colour;
    this.many = many;
  }

  /**
   * Looks whether each can be written. Standard output gets the text unless another report goes
   * there.
   *
   * @param many whether there may be several reports, which json puts into one list
   */
  static Reports to(
      List<Destination> destinations, Inputs inputs, Shell shell, boolean colour, boolean many)
      throws Refusal {
    Reports reports = new Reports(shell, colour, many);
    for (Destination destination : destinations) {
      if (!destination.standardOutput()) {
        reports.addFile(destination, inputs);
      }
    }
    List<Destination> printed = destinations.stream().filter(Destination::standardOutput).toList();
    if (printed.size() > 1) {
      throw new Refusal(
          "only one report can go to standard output; give the others a file, such as --report json=audit.json");
    }
    // Last, so that files are complete when whoever reads the output has gone.
    reports.sinks.add(
        new Sink(printed.isEmpty() ? new Destination("text", "-") : printed.get(0), null));
    return reports;
  }

  /** Prints a report wherever it was asked for; the only one is in place at once. */
  void add(Report report) throws IOException, Refusal {
    for (Sink sink : sinks) {
      try {
        print(sink, report);
        if (!many) {
          finish(sink);
        }
      } catch (IOException failure) {
        throw told(sink, failure);
      }
    }
    added++;
  }

  /** Says in the lists of json that there is no report of this file, and why. */
  void addUnread(String path, String why) throws IOException, Refusal {
    for (Sink sink : sinks) {
      if (listed(sink)) {
        try {
          begin(sink);
          JsonReporter.printUnread(Version.current(), path, why, writer(sink));
        } catch (IOException failure) {
          throw told(sink, failure);
        }
      }
    }
    added++;
  }

  /** No report comes any more. */
  void finish() throws IOException, Refusal {
    for (Sink sink : many ? sinks : List.<Sink>of()) {
      try {
        finish(sink);
      } catch (IOException failure) {
        throw told(sink, failure);
      }
    }
  }

  @Override
  public void close() {
    for (Sink sink : sinks) {
      if (sink.file() != null) {
        sink.file().close();
      }
    }
  }

  private void addFile(Destination destination, Inputs inputs) throws Refusal {
    ReportFile file = ReportFile.at(destination.path(), shell.resolve(destination.path()));
    inputs.requireOther(destination.path(), file.place(), "where a report goes");
    for (Sink sink : sinks) {
      if (sink.file() != null && sink.file().place().equals(file.place())) {
        throw new Refusal("two reports cannot go to " + destination.path());
      }
    }
    sinks.add(new Sink(destination, file));
  }

  private void print(Sink sink, Report report) throws IOException {
    Writer writer = writer(sink);
    begin(sink);
    reporter(sink).print(report, writer);
    if (sink.file() == null) {
      writer.flush();
    }
  }

  private void begin(Sink sink) throws IOException {
    if (listed(sink)) {
      writer(sink).write(added == 0 ? "[\n" : ",\n");
    }
  }

  private Reporter reporter(Sink sink) {
    Style style =
        sink.file() == null
            ? new Style(shell.columns(), colour, many)
            : new Style(Shell.COLUMNS, false, many);
    return Reporters.named(sink.destination().format(), style).orElseThrow();
  }

  private void finish(Sink sink) throws IOException {
    if (listed(sink)) {
      writer(sink).write(added == 0 ? "[]\n" : "]\n");
    }
    if (sink.file() == null) {
      shell.out().flush();
    } else {
      sink.file().finish();
    }
  }

  private boolean listed(Sink sink) {
    return many && sink.destination().format().equals("json");
  }

  private Writer writer(Sink sink) throws IOException {
    return sink.file() == null ? shell.out() : sink.file().writer();
  }

  /** Standard output tells of itself. */
  private static IOException told(Sink sink, IOException failure) throws Refusal {
    if (sink.file() != null) {
      throw sink.file().refusal(failure);
    }
    return failure;
  }
}
