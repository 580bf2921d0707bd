package dev.tuneready.core;

/** The one way in which text of the data enters a message: masked, short, in quotation marks. */
public final class Quote {
  private static final int SHOWN = 40;
  private static final int READ = 400;

  private Quote() {}

  /** The text in quotation marks, at most 40 characters of it. */
  public static String of(String text) {
    String masked = Mask.mask(text.length() > READ ? text.substring(0, READ) : text);
    if (masked.codePointCount(0, masked.length()) <= SHOWN && text.length() <= READ) {
      return '"' + masked + '"';
    }
    return '"'
        + masked.substring(
            0,
            masked.offsetByCodePoints(
                0, Math.min(SHOWN, masked.codePointCount(0, masked.length()))))
        + "…\"";
  }
}
