package dev.tuneready.core;

/** The one way in which text of the data enters a message: masked, short, in quotation marks. */
public final class Quote {
  private static final int SHOWN = 40;
  private static final int READ = 400;
  private static final int WORD = 15;
  private static final int KEYS = 32;

  private Quote() {}

  /** The text in quotation marks, at most 40 code points of it. */
  public static String of(String text) {
    boolean cut = text.length() > READ;
    String read = cut ? text.substring(0, READ) : text;
    return '"' + shortened(Mask.mask(read, Mask.hidden(read, false, cut)), cut) + '"';
  }

  /**
   * A key in quotation marks: as {@link #of}, but a name made of plain words is shown however long.
   */
  public static String key(String key) {
    return '"' + shownKey(key) + '"';
  }

  /**
   * A JSON Pointer whose keys are masked and cut as {@link #key} does it, at most 32 of them; what
   * is shown already stays as it is.
   */
  public static String pointer(String pointer) {
    StringBuilder shown = new StringBuilder();
    int start = 0;
    for (int keys = 0; start < pointer.length(); keys++) {
      if (keys == KEYS) {
        return shown.append("/…").toString();
      }
      int end = pointer.indexOf('/', start + 1);
      end = end < 0 ? pointer.length() : end;
      boolean slash = pointer.charAt(start) == '/';
      shown.append('/').append(shownKey(pointer.substring(slash ? start + 1 : start, end)));
      start = end;
    }
    return shown.toString();
  }

  private static String shownKey(String key) {
    if (plainWords(key)) {
      return key;
    }
    boolean cut = key.length() > READ;
    String read = cut ? key.substring(0, READ) : key;
    return shortened(Mask.mask(read, Mask.hidden(read, false, cut)), cut);
  }

  /** Whether it is a name like {@code customer_support_ticket}, which no secret looks like. */
  private static boolean plainWords(String key) {
    int word = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      word = letter ? word + 1 : 0;
      if (word > WORD || !(letter || c == '_' || c == '-')) {
        return false;
      }
    }
    return key.length() <= SHOWN;
  }

  private static String shortened(String text, boolean cut) {
    boolean fits = text.codePointCount(0, text.length()) <= SHOWN;
    if (fits && !cut) {
      return text;
    }
    return (fits ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN))) + "…";
  }
}
