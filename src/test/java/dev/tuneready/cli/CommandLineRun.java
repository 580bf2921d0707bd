package dev.tuneready.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What one command line printed, and its exit code. */
record CommandLineRun(String out, String err, int code) {
  private static final int COLUMNS = 100;

  static CommandLineRun of(Path folder, String... arguments) {
    return of(folder, new byte[0], Map.of(), 0, List.of(arguments));
  }

  /**
   * @param columns of the terminal that standard output is; 0 when it is none
   */
  static CommandLineRun of(
      Path folder,
      byte[] input,
      Map<String, String> environment,
      int columns,
      List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(input),
            writer(out),
            writer(err),
            folder,
            environment,
            columns > 0,
            false,
            columns > 0 ? columns : COLUMNS);
    int code = Main.run(arguments, shell);
    return new CommandLineRun(
        out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code);
  }

  /** The exit code of a command line whose standard output is the given writer. */
  static CommandLineRun into(Writer out, Path folder, String... arguments) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Writer errors = writer(err)) {
      Shell shell =
          new Shell(
              new ByteArrayInputStream(new byte[0]),
              out,
              errors,
              folder,
              Map.of(),
              false,
              false,
              COLUMNS);
      int code = Main.run(List.of(arguments), shell);
      return new CommandLineRun("", err.toString(StandardCharsets.UTF_8), code);
    }
  }

  private static Writer writer(ByteArrayOutputStream into) {
    return new OutputStreamWriter(into, StandardCharsets.UTF_8);
  }
}
