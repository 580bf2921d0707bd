package dev.tuneready.join;

import java.text.Normalizer;

/**
 * The wording of natural language: NFKC, case folded, white space as single blanks, punctuation at
 * the edges of words left out.
 *
 * <ul>
 *   <li>At the end of a word {@code . , ; : ! ?}, their Arabic and Indic sisters and quotation
 *       marks go, at its start quotation marks and {@code ¿ ¡}; typographic quotation marks are
 *       straight ones everywhere. Other signs stay, as does a leading dot: {@code -5}, {@code .5},
 *       {@code 50%}, {@code c++}, {@code (a)}.
 *   <li>After a digit or a word of one letter {@code ! ' "} may be an operator and stay, the
 *       quotation marks unless the word opened with one: {@code 5!}, {@code f'}, {@code 6'2"}.
 *       After a closing bracket {@code !} stays.
 *   <li>A word of nothing but such marks stays.
 *   <li>Beside an ideograph or kana, where no blanks stand, the marks but the dot are a border
 *       between two words; {@code 。、「」『』} always are.
 *   <li>Invisible characters go; superscripts are written {@code ^2}, and 1½ is {@code 1 1/2},
 *       since NFKC alone would make them {@code 2} and {@code 11/2}.
 * </ul>
 */
final class Prose extends Wording {
  /** A mark that may be an operator. */
  private static final byte SIGN = -1;

  /** Another mark. */
  private static final byte MARK = -2;

  /** What becomes of an ASCII character: its lower case, or a blank, or it is a mark. */
  private static final byte[] ASCII = new byte[0x80];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      ASCII[c] = (byte) Character.toLowerCase(c);
      if (space(c)) {
        ASCII[c] = ' ';
      } else if (".,;:?".indexOf(c) >= 0) {
        ASCII[c] = MARK;
      } else if ("!'\"".indexOf(c) >= 0) {
        ASCII[c] = SIGN;
      }
    }
  }

  /**
   * Where the word begins; shifted with the buffer, so it may be negative. Until something stays in
   * it, {@code keep} stands here too.
   */
  private int word;

  /** How many bytes of quotation marks it opens with. */
  private int opening;

  private boolean quoted;

  /** Whether the word begins at a mark, not at a blank: then marks alone make no word. */
  private boolean bordered;

  private boolean ideographic;

  Prose(Sink sink) {
    super(sink);
  }

  @Override
  public Normalizer.Form form() {
    return Normalizer.Form.NFKC;
  }

  @Override
  public boolean spells() {
    return true;
  }

  @Override
  public void run(char[] text, int from, int to) {
    int at = from;
    while (at < to) {
      char c = text[at];
      if (c >= 0x80) {
        int codePoint = Character.codePointAt(text, at, to);
        other(codePoint);
        at += Character.charCount(codePoint);
      } else if (ASCII[c] < 0) {
        mark(c);
        at++;
      } else if (ASCII[c] == ' ') {
        endWord();
        ideographic = false;
        at++;
      } else {
        at = words(text, at, to);
      }
    }
  }

  /**
   * Writes ASCII words with single blanks between them, up to the first character that needs a
   * closer look; says where that is.
   */
  private int words(char[] text, int from, int to) {
    open();
    room();
    int at = from;
    int end = Math.min(to, from + bytes.length - size);
    int put = size;
    byte before = ' ';
    while (at < end) {
      char c = text[at];
      if (c >= 0x80) {
        break;
      }
      byte folded = ASCII[c];
      if (folded >= 0) {
        if (folded == ' ' && before == ' ') {
          break;
        }
        bytes[put++] = folded;
        before = folded;
      } else if (folded == SIGN || before == ' ' || !blankAt(text, at + 1, end)) {
        break;
      }
      at++;
    }
    wrote(put);
    return at;
  }

  private static boolean blankAt(char[] text, int at, int end) {
    return at < end && text[at] < 0x80 && ASCII[text[at]] == ' ';
  }

  /** Words were written up to {@code put}: the last of them is the one that may go on. */
  private void wrote(int put) {
    int last = put;
    while (last > size && bytes[last - 1] != ' ') {
      last--;
    }
    if (last > size) {
      beginWord(last);
    }
    size = put;
    keep = put;
    ideographic = false;
  }

  private void other(int codePoint) {
    if (space(codePoint)) {
      endWord();
      ideographic = false;
      return;
    }
    if (invisible(codePoint)) {
      return;
    }
    switch (codePoint) {
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A -> mark('\'');
      case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB -> mark('"');
      case 0xA1, 0xBF, 0x60C, 0x61B, 0x61F, 0x6D4, 0x964 -> mark(codePoint);
      case 0x3001, 0x3002, 0x300C, 0x300D, 0x300E, 0x300F -> {
        border();
        ideographic = true;
      }
      default -> stay(Character.toLowerCase(Character.toUpperCase(codePoint)));
    }
  }

  private void stay(int codePoint) {
    boolean cjk = cjk(codePoint);
    if (cjk && size > keep && keep > word) {
      border();
    }
    open();
    room();
    write(codePoint);
    keep = size;
    ideographic = cjk;
  }

  private void mark(int c) {
    room();
    if (ideographic && size == keep && c != '.' && c != '\'') {
      border();
      return;
    }
    boolean operator = size == keep && keep > word && operator(c);
    boolean opens = (c == '\'' || c == '"' || c == 0xA1 || c == 0xBF) && size == word + opening;
    write(c);
    if (operator) {
      keep = size;
    } else if (opens) {
      opening = size - word;
    }
  }

  /** Whether the mark, right after what stays, may mean something. */
  private boolean operator(int c) {
    boolean quote = c == '\'' || c == '"';
    if (c != '!' && (!quote || quoted)) {
      return false;
    }
    byte before = bytes[keep - 1];
    boolean letter = before >= 'a' && before <= 'z';
    boolean bracket = before == ')' || before == ']';
    return (before >= '0' && before <= '9')
        || (letter && keep - word == 1)
        || (bracket && c == '!');
  }

  /** The first that stays in a word is about to be written: the quotation marks before it go. */
  private void open() {
    if (keep > word || size == word) {
      return;
    }
    if (opening > 0) {
      System.arraycopy(bytes, word + opening, bytes, word, size - word - opening);
      size -= opening;
      opening = 0;
      quoted = true;
    }
  }

  private void endWord() {
    if (keep == word && !bordered) {
      keep = size;
    }
    size = keep;
    if (size > word) {
      room();
      bytes[size++] = ' ';
    }
    keep = size;
    beginWord(size);
  }

  private void border() {
    endWord();
    bordered = true;
  }

  private void beginWord(int at) {
    bordered = false;
    word = at;
    opening = 0;
    quoted = false;
  }

  @Override
  void begin() {
    beginWord(0);
    ideographic = false;
  }

  @Override
  void end() {
    endWord();
    if (size > 0) {
      size--;
    }
  }

  @Override
  void shifted(int by) {
    word -= by;
  }

  private static boolean cjk(int codePoint) {
    return (codePoint >= 0x3040 && codePoint <= 0x9FFF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFF);
  }
}
