package dev.tuneready.core;

/**
 * What the reader met in a line that is not as it should be.
 *
 * @param offset of the first byte at fault, counted in the line from 0; -1 where the pointer says
 *     it
 * @param pointer the JSON Pointer of the value at fault; empty for the whole line
 * @param message what is wrong; holds text of the data only masked
 * @param help what to do
 */
public record Flaw(Kind kind, int offset, String pointer, String message, String help) {

  /** The flaws a reader can meet. */
  public enum Kind {
    INVALID_UTF8,
    INVALID_JSON,
    NOT_AN_OBJECT,
    DUPLICATE_KEY,
    LINE_TOO_LONG,
    BYTE_ORDER_MARK,
    BLANK_LINE,
    CRLF,
    NO_FINAL_NEWLINE,
    /** Something else stands where the text of a turn belongs. */
    MISTYPED_TEXT,
    /** Something else stands where the list of turns belongs. */
    MISTYPED_TURNS,
    /** No turn stands where a list of turns belongs. */
    NO_TURNS,
    /** A role that is no string. */
    MISTYPED_ROLE,
    /** A field that may be left out is null. */
    NULL_TEXT,
    /** A field beside the turns, such as a label, that cannot be what the format needs. */
    INVALID_FIELD,
    /** Scores that do not say which of two answers is the better one. */
    SCORES,
    /** More or fewer files beside the turns than marks in their texts. */
    MARKS,
    /** A call of a tool whose type is another than the one there is. */
    CALL_TYPE
  }

  /**
   * Whether the line can still be trained on as far as this goes; of what is mistyped the turns
   * that are left say it.
   */
  public boolean harmless() {
    return switch (kind) {
      case BYTE_ORDER_MARK,
          BLANK_LINE,
          CRLF,
          NO_FINAL_NEWLINE,
          MISTYPED_TEXT,
          MISTYPED_TURNS,
          NO_TURNS,
          MISTYPED_ROLE,
          NULL_TEXT,
          INVALID_FIELD,
          SCORES,
          MARKS,
          CALL_TYPE ->
          true;
      case INVALID_UTF8, INVALID_JSON, NOT_AN_OBJECT, DUPLICATE_KEY, LINE_TOO_LONG -> false;
    };
  }
}
