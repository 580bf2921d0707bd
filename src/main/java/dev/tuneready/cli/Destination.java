package dev.tuneready.cli;

import dev.tuneready.report.Reporters;

/**
 * Where a report goes to.
 *
 * @param format as it is typed
 * @param path as it is typed; {@code -} is standard output
 */
record Destination(String format, String path) {
  static final String STANDARD_OUTPUT = "-";

  /** Reads {@code FORMAT} or {@code FORMAT=PATH}. */
  static Destination of(String typed) throws Refusal {
    int equals = typed.indexOf('=');
    String format = equals < 0 ? typed : typed.substring(0, equals);
    String path = equals < 0 ? STANDARD_OUTPUT : typed.substring(equals + 1);
    if (!Reporters.names().contains(format)) {
      throw new Refusal(
          "there is no report format "
              + format
              + Names.nearest(format, Reporters.names())
              + " ("
              + String.join(", ", Reporters.names())
              + ")");
    }
    if (path.isEmpty()) {
      throw new Refusal("--report " + typed + " names no file behind its =");
    }
    return new Destination(format, path);
  }

  boolean standardOutput() {
    return path.equals(STANDARD_OUTPUT);
  }
}
