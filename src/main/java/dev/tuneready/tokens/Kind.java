package dev.tuneready.tokens;

/** What a code point is, as far as the encodings care where they split a text. */
enum Kind {
  /** An upper case or title case letter. */
  UPPER,
  LOWER,
  /** A letter without case. */
  LETTER,
  /** A mark that combines with what stands before it. */
  MARK,
  NUMBER,
  /** White space, line breaks left out. */
  SPACE,
  /** A line feed or a carriage return. */
  NEWLINE,
  OTHER;

  private static final int ASCII = 0x80;
  private static final Kind[] KNOWN = new Kind[ASCII];

  static {
    for (int i = 0; i < ASCII; i++) {
      KNOWN[i] = slowly(i);
    }
  }

  static Kind of(int codePoint) {
    return codePoint < ASCII ? KNOWN[codePoint] : slowly(codePoint);
  }

  /** The kind of the code point that begins there. */
  static Kind at(String text, int index) {
    char unit = text.charAt(index);
    return unit < ASCII ? KNOWN[unit] : slowly(text.codePointAt(index));
  }

  private static Kind slowly(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.LOWERCASE_LETTER -> LOWER;
      case Character.MODIFIER_LETTER, Character.OTHER_LETTER -> LETTER;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          MARK;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          NUMBER;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          SPACE;
      case Character.CONTROL -> control(codePoint);
      default -> OTHER;
    };
  }

  private static Kind control(int codePoint) {
    return switch (codePoint) {
      case '\n', '\r' -> NEWLINE;
      case '\t', 0x0B, '\f', 0x85 -> SPACE;
      default -> OTHER;
    };
  }

  boolean letter() {
    return this == UPPER || this == LOWER || this == LETTER;
  }

  boolean white() {
    return this == SPACE || this == NEWLINE;
  }

  /** Neither letter, number nor white space. */
  boolean sign() {
    return this == OTHER || this == MARK;
  }

  /** What may stand in the upper case half of a word of o200k. */
  boolean capital() {
    return this == UPPER || this == LETTER || this == MARK;
  }

  /** What may stand in the lower case half of a word of o200k. */
  boolean small() {
    return this == LOWER || this == LETTER || this == MARK;
  }
}
