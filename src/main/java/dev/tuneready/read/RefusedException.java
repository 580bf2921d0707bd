package dev.tuneready.read;

import java.io.IOException;

/** A file that is not what tuneready reads, or not any more. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;
  private final String why;

  /**
   * @param why the end of a sentence that begins with the file's name
   */
  RefusedException(String why) {
    this.why = why;
  }

  String why() {
    return why;
  }
}
