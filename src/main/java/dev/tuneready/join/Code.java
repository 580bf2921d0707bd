package dev.tuneready.join;

import java.text.Normalizer;

/**
 * The wording of code: as it stands, but for line ends, blanks before them, and blank lines before
 * the first and after the last.
 */
final class Code extends Wording {
  private static final String[] KEYWORDS = {
    "def ", "class ", "function ", "import ", "public ", "private ", "static ", "fn "
  };

  /** After the last line end, or the last character that is no blank. */
  private int line;

  private boolean carriage;

  Code(Sink sink) {
    super(sink);
  }

  /**
   * Whether the text is to be read as code: it has a fence of three backticks; or a line that ends
   * in a brace, a semicolon or {@code ):}; or two that are indented or begin with a keyword of a
   * programming language; or {@code SELECT} and {@code FROM} in capitals.
   *
   * <p>Prose that is taken for code only keeps its case and punctuation, so when in doubt it is
   * code.
   */
  static boolean looksLike(String text) {
    int signs = 0;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      int last = end - 1;
      while (last >= from && text.charAt(last) <= ' ') {
        last--;
      }
      if (last >= from) {
        if (endsStatement(text, from, last)) {
          return true;
        }
        if (startsLikeCode(text, from) && ++signs == 2) {
          return true;
        }
      }
      from = end + 1;
    }
    int select = text.indexOf("SELECT ");
    return (select >= 0 && text.indexOf("FROM ", select) >= 0) || text.contains("```");
  }

  private static boolean endsStatement(String text, int from, int last) {
    char c = text.charAt(last);
    return c == ';'
        || c == '{'
        || c == '}'
        || (c == ':' && last > from && text.charAt(last - 1) == ')');
  }

  private static boolean startsLikeCode(String text, int from) {
    if (text.charAt(from) == '\t' || text.startsWith("  ", from)) {
      return true;
    }
    for (String keyword : KEYWORDS) {
      if (text.startsWith(keyword, from)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Normalizer.Form form() {
    return Normalizer.Form.NFC;
  }

  @Override
  public boolean spells() {
    return false;
  }

  @Override
  void begin() {
    line = 0;
    carriage = false;
  }

  @Override
  public void run(char[] text, int from, int to) {
    int at = from;
    while (at < to) {
      int codePoint = Character.codePointAt(text, at, to);
      at += Character.charCount(codePoint);
      room();
      if (codePoint == '\r' || codePoint == '\n') {
        if (codePoint == '\r' || !carriage) {
          endLine();
        }
      } else {
        write(codePoint);
        if (codePoint != ' ' && codePoint != '\t' && codePoint != '\f') {
          keep = size;
          line = size;
        }
      }
      carriage = codePoint == '\r';
    }
  }

  private void endLine() {
    size = line;
    if (keep > 0) {
      bytes[size++] = '\n';
      line = size;
    }
  }

  @Override
  void end() {
    size = keep;
  }

  @Override
  void shifted(int by) {
    line = Math.max(line - by, keep);
  }
}
