package dev.tuneready.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Standard output for as long as somebody reads it. Whoever closes a pipe, as {@code head} does,
 * has seen enough: the rest goes nowhere, and the command ends as it would have ended. Every other
 * failure is told.
 */
final class PipeWriter extends FilterWriter {
  private boolean closed;

  PipeWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int character) throws IOException {
    write(Character.toString((char) character), 0, 1);
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    if (!closed) {
      try {
        out.write(text, from, length);
      } catch (IOException failure) {
        unlessClosed(failure);
      }
    }
  }

  @Override
  public void flush() throws IOException {
    if (!closed) {
      try {
        out.flush();
      } catch (IOException failure) {
        unlessClosed(failure);
      }
    }
  }

  private void unlessClosed(IOException failure) throws IOException {
    closed = String.valueOf(failure.getMessage()).contains("Broken pipe");
    if (!closed) {
      throw failure;
    }
  }
}
