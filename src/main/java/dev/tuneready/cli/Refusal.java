package dev.tuneready.cli;

/** Why a command cannot be carried out; the message is a sentence for the user. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  Refusal(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
