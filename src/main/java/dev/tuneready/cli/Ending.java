package dev.tuneready.cli;

/**
 * How a command ends.
 *
 * @param code 0 nothing to complain of, 1 findings at or above the threshold, 2 could not do it
 * @param why said in the last line on standard error unless the code is 0
 */
record Ending(int code, String why) {
  static final int FINE = 0;
  static final int FOUND = 1;
  static final int FAILED = 2;

  static final Ending GOOD = new Ending(FINE, "");

  static Ending failed(String why) {
    return new Ending(FAILED, why);
  }
}
