package dev.tuneready.target;

/** A target file that cannot be used; says where and why, in our own words. */
public final class BadTargetException extends Exception {
  private static final long serialVersionUID = 1L;

  BadTargetException(String file, int line, String why) {
    super(file + ":" + line + ": " + why);
  }
}
