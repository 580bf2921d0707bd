package dev.tuneready.checks.knowledge;

/** Characters that tell what a text is. */
final class Signs {
  /** Of code, of data and of mathematics; hardly ever in prose. */
  static final Signs FORMAL = new Signs("{}[]<>=+*^\\|`_#");

  /** Also what sets off a text to work on. */
  static final Signs TECHNICAL = new Signs("{}[]<>=+*^\\|`_#:;\"“\n");

  private final String signs;

  @SuppressWarnings("ImmutableEnumChecker") // filled when it is made, and never again
  private final boolean[] ascii = new boolean[0x80];

  private Signs(String signs) {
    this.signs = signs;
    for (char c = 0; c < ascii.length; c++) {
      ascii[c] = signs.indexOf(c) >= 0;
    }
  }

  boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ascii.length ? ascii[c] : signs.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
