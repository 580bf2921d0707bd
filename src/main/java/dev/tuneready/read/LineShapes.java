package dev.tuneready.read;

/**
 * Tells JSON that is spread over lines from records on lines of their own after a broken one.
 *
 * <p>A line that is one whole object is a record unless it is an element of a list or a value
 * within a larger one: then a bracket, a comma or a colon stands before it.
 */
final class LineShapes {
  private int depth;

  /** The last byte before the line that is not blank; 0 at first. */
  private byte before;

  private byte first;
  private byte last;
  private boolean inText;
  private boolean escaped;

  /** How many brackets more the line opened than it closed. */
  private int lineDepth;

  /** Whether something comes after what the line began with. */
  private boolean goesOn;

  /** Whether the line before was one object, the first of a list. */
  private boolean lone;

  /**
   * Whether any line is a record. A list that never ends is none: then its one element is a record,
   * after a stray bracket.
   *
   * @param from where the first line begins
   * @param whole whether nothing comes after the bytes; else their last line is cut
   */
  boolean anyRecord(byte[] bytes, int from, boolean whole) {
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        if (record()) {
          return true;
        }
        endLine();
      } else {
        add(bytes[at]);
      }
    }
    if (!whole) {
      return first == '{' && depth > 0 && (!mayFollow() || opensList());
    }
    return record() || (first == 0 ? lone : object() && opensList());
  }

  private boolean record() {
    return object() && (depth == 0 || !mayFollow());
  }

  /** Whether the line is one whole object. */
  private boolean object() {
    return first == '{' && last == '}' && lineDepth == 0 && !goesOn;
  }

  /** Whether only one bracket stands before the line. */
  private boolean opensList() {
    return depth == 1 && before == '[';
  }

  /** Whether JSON allows an object after what stands before the line. */
  private boolean mayFollow() {
    return before == '[' || before == ',' || before == ':';
  }

  private void endLine() {
    if (last != 0) {
      lone = object() && opensList();
      before = last;
    }
    depth = Math.max(0, depth + lineDepth);
    first = 0;
    last = 0;
    inText = false;
    escaped = false;
    lineDepth = 0;
    goesOn = false;
  }

  private void add(byte b) {
    if (b == ' ' || b == '\t' || b == '\r') {
      return;
    }
    if (first == 0) {
      first = b;
    } else if (lineDepth <= 0) {
      goesOn = true;
    }
    last = b;
    if (inText) {
      inText = escaped || b != '"';
      escaped = !escaped && b == '\\';
    } else if (b == '"') {
      inText = true;
    } else if (b == '{' || b == '[') {
      lineDepth++;
    } else if (b == '}' || b == ']') {
      lineDepth--;
    }
  }
}
