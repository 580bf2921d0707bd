package dev.tuneready.engine;

/** The memory that one log or tape may fill. */
interface Loan {
  /** How many bytes; asked once, when the first row comes. */
  long bytes();

  /** Gives them back. */
  default void end() {}
}
