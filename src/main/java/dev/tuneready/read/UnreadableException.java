package dev.tuneready.read;

/**
 * A file that cannot be linted at all; the message is a sentence for the user that names the file.
 */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  public UnreadableException(String message) {
    super(message);
  }
}
