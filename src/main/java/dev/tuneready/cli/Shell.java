package dev.tuneready.cli;

import dev.tuneready.report.Visible;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command runs in.
 *
 * <p>Its writers tell every failure, unlike {@link System#out}: a report that is lost on a full
 * disk never ends with exit code 0. But a pipe may be closed by who has seen enough of it.
 *
 * @param in standard input
 * @param folder against which relative file names are resolved
 * @param outTerminal whether standard output is a terminal
 * @param errTerminal whether standard error is one
 * @param columns how wide text may be
 */
record Shell(
    InputStream in,
    Writer out,
    Writer err,
    Path folder,
    Map<String, String> environment,
    boolean outTerminal,
    boolean errTerminal,
    int columns) {

  Shell {
    out = new PipeWriter(out);
  }

  /** Where the width is not known. */
  static final int COLUMNS = 100;

  /** The one this process was started in. The launcher says what it knows of the terminal. */
  static Shell ofProcess() {
    return new Shell(
        new FileInputStream(FileDescriptor.in),
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Path.of(""),
        System.getenv(),
        Boolean.getBoolean("tuneready.terminal.out"),
        Boolean.getBoolean("tuneready.terminal.err"),
        Integer.getInteger("tuneready.columns", COLUMNS));
  }

  private static Writer writer(FileDescriptor descriptor) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  Path resolve(String name) throws Refusal {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException impossible) {
      throw new Refusal(
          name + ": no file can have this name here; a UTF-8 locale helps (LC_ALL=C.UTF-8)");
    }
  }

  /** Whether text on standard output is coloured when the user leaves it to us. */
  boolean colourful() {
    return outTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /**
   * Prints a line on standard error, where no name can play tricks on the terminal. Where even that
   * fails there is nobody left to tell.
   */
  void say(String line) {
    try {
      err.write(Visible.of(line) + "\n");
      err.flush();
    } catch (IOException unheard) {
      return;
    }
  }
}
