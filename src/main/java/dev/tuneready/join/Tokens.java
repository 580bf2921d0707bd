package dev.tuneready.join;

/**
 * What is kept of a text, in longs: a header that says what its numbers stand for, then two numbers
 * a long.
 */
final class Tokens {
  /** What the numbers of a text stand for. */
  enum Form {
    /** Its words, as they come. */
    WORDS,
    /** Its grams, as they come. */
    GRAMS,
    /** Its grams, each once and in no order. */
    SET
  }

  private static final Form[] FORMS = Form.values();
  private static final int FORM_SHIFT = 48;
  private static final int LEVEL_SHIFT = 32;

  private Tokens() {}

  /** How many longs so many numbers take. */
  static int longs(int size) {
    return 1 + (size + 1) / 2;
  }

  static long header(Form form, int level, int size) {
    long number = form == Form.WORDS ? 0 : form == Form.GRAMS ? 1 : 2;
    return number << FORM_SHIFT | (long) level << LEVEL_SHIFT | size;
  }

  static void put(long[] longs, int at, int index, int token) {
    int where = at + 1 + index / 2;
    longs[where] =
        index % 2 == 0
            ? token & 0xFFFFFFFFL
            : (long) token << Integer.SIZE | (longs[where] & 0xFFFFFFFFL);
  }

  static Form form(long[] longs, int at) {
    return FORMS[(int) (longs[at] >>> FORM_SHIFT)];
  }

  static int level(long[] longs, int at) {
    return (int) (longs[at] >>> LEVEL_SHIFT) & 0xFF;
  }

  static int size(long[] longs, int at) {
    return (int) longs[at];
  }

  static int get(long[] longs, int at, int index) {
    long both = longs[at + 1 + index / 2];
    return (int) (index % 2 == 0 ? both : both >>> Integer.SIZE);
  }
}
