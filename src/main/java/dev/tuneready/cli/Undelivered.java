package dev.tuneready.cli;

import java.io.IOException;

/** What it means that standard output took no more. */
final class Undelivered {
  private Undelivered() {}

  /** Whoever closed a pipe has seen enough and is told nothing; a full disk is told of. */
  static Ending ending(IOException cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("Broken pipe")
        ? new Ending(Ending.FAILED, "")
        : Ending.failed("standard output could not be written in full; is the disk full?");
  }
}
