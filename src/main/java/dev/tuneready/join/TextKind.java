package dev.tuneready.join;

/** What a text is in its example; only texts of one kind are compared. */
public enum TextKind {
  /** Compared whatever its length. */
  PROMPT,
  /** Compared when it has {@link Lane#LONG_WORDS} words: short answers are equal by nature. */
  ANSWER
}
