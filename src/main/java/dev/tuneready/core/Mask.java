package dev.tuneready.core;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Hides what training text must not leak into a report: e-mail addresses, runs of 9 and more
 * digits, also where single blanks, hyphens or dots part them as in the number of a card or a
 * phone, and unbroken tokens of 20 and more characters.
 *
 * <p>The text is read twice, as it stands and with JSON escapes undone (however often they were
 * escaped), and what either reading calls for is hidden. Marks that nobody sees, such as a zero
 * width space, neither break nor lengthen a token.
 */
public final class Mask {
  /** What stands for each hidden code point. */
  public static final char HIDDEN = '*';

  private static final int DIGITS = 9;
  private static final int TOKEN = 20;
  private static final String TOKEN_MARKS = "_-+/=.~%$&#@!*";

  /** Keys of known formats that are as long as a token. */
  private static final Set<String> KNOWN =
      Set.of(
          "preferred_completion",
          "non_preferred_completion",
          "non_preferred_output",
          "reference_tool_calls",
          "unanswerable_question");

  private Mask() {}

  public static String mask(String text) {
    return mask(text, hidden(text, false, false));
  }

  /** The text with a {@link #HIDDEN} for every hidden code point. */
  public static String mask(String text, BitSet hidden) {
    if (hidden.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      masked.appendCodePoint(hidden.get(i) ? HIDDEN : text.codePointAt(i));
    }
    return masked.toString();
  }

  /**
   * Which characters of the text are to be hidden; in linear time.
   *
   * @param cutBefore whether the text is a piece of a longer one that goes on before it: what
   *     touches that edge counts as long
   * @param cutAfter whether it goes on after it
   */
  public static BitSet hidden(String text, boolean cutBefore, boolean cutAfter) {
    BitSet hidden = new BitSet();
    Reading.asItStands(text, cutBefore, cutAfter).hide(hidden);
    if (text.indexOf('\\') >= 0) {
      Reading.unescaped(text, cutBefore, cutAfter).hide(hidden);
    }
    return hidden;
  }

  /**
   * One way to read a text.
   *
   * @param origin where each character of the reading begins in the text, and last where the text
   *     ends
   */
  @SuppressWarnings("ArrayRecordComponent") // it never leaves this class
  private record Reading(String characters, int[] origin, boolean cutBefore, boolean cutAfter) {

    static Reading asItStands(String text, boolean cutBefore, boolean cutAfter) {
      int[] origin = new int[text.length() + 1];
      for (int i = 0; i < origin.length; i++) {
        origin[i] = i;
      }
      return new Reading(text, origin, cutBefore, cutAfter);
    }

    /** Any run of backslashes counts as one: it may have been escaped more than once. */
    static Reading unescaped(String text, boolean cutBefore, boolean cutAfter) {
      StringBuilder characters = new StringBuilder(text.length());
      int[] origin = new int[text.length() + 1];
      int at = 0;
      while (at < text.length()) {
        origin[characters.length()] = at;
        int letter = at;
        while (letter < text.length() && text.charAt(letter) == '\\') {
          letter++;
        }
        if (letter == at) {
          characters.append(text.charAt(at++));
          continue;
        }
        int meant = meant(text, letter);
        characters.append(meant < 0 ? '\\' : (char) meant);
        at = meant < 0 ? letter : letter + (text.charAt(letter) == 'u' ? 5 : 1);
      }
      origin[characters.length()] = at;
      return new Reading(characters.toString(), origin, cutBefore, cutAfter);
    }

    /** What the escape with this letter stands for; -1 when it is none. */
    private static int meant(String text, int letter) {
      return switch (letter < text.length() ? text.charAt(letter) : 0) {
        case '"', '/' -> text.charAt(letter);
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'u' -> hexadecimal(text, letter + 1);
        default -> -1;
      };
    }

    private static int hexadecimal(String text, int from) {
      if (from + 4 > text.length()) {
        return -1;
      }
      int value = 0;
      for (int i = from; i < from + 4; i++) {
        int digit = Character.digit(text.charAt(i), 16);
        if (digit < 0 || text.charAt(i) >= 0x80) {
          return -1;
        }
        value = value << 4 | digit;
      }
      return value;
    }

    void hide(BitSet hidden) {
      hideTokens(hidden);
      hideDigits(hidden);
      hideGroups(hidden);
    }

    private void hideTokens(BitSet hidden) {
      int start = 0;
      while (start < characters.length()) {
        int end = start;
        int length = 0;
        boolean wordy = false;
        boolean email = false;
        boolean at = false;
        while (end < characters.length()) {
          int c = characters.codePointAt(end);
          boolean member = inToken(c);
          if (!member && !unseen(c)) {
            break;
          }
          if (member) {
            email |= at && !isAt(c);
            at |= length > 0 && isAt(c);
            wordy |= Character.isLetterOrDigit(c);
            length++;
          }
          end += Character.charCount(c);
        }
        if (wordy && (email || length >= TOKEN || touchesCut(start, end)) && !known(start, end)) {
          hidden.set(origin[start], origin[end]);
        }
        start =
            end < characters.length()
                ? end + Character.charCount(characters.codePointAt(end))
                : end;
      }
    }

    private void hideDigits(BitSet hidden) {
      int start = 0;
      int digits = 0;
      for (int i = 0; i <= characters.length(); ) {
        int c = i < characters.length() ? characters.codePointAt(i) : ' ';
        if (Character.isDigit(c)) {
          digits++;
        } else if (!unseen(c)) {
          if (digits >= DIGITS || (digits > 0 && touchesCut(start, i))) {
            hidden.set(origin[start], origin[i]);
          }
          start = i + Character.charCount(c);
          digits = 0;
        }
        i += Character.charCount(c);
      }
    }

    /** Hides numbers that are written in groups of digits. */
    private void hideGroups(BitSet hidden) {
      List<Group> run = new ArrayList<>();
      for (int at = 0; at < characters.length(); ) {
        int c = characters.codePointAt(at);
        if (!Character.isDigit(c)) {
          at += Character.charCount(c);
          continue;
        }
        Group group = group(at);
        Group last = run.isEmpty() ? null : run.get(run.size() - 1);
        if (last != null && !(last.next() == at && group.digits() > 1)) {
          hideNumbers(run, hidden);
          run.clear();
        }
        run.add(group);
        at = group.end();
      }
      hideNumbers(run, hidden);
    }

    private Group group(int start) {
      int digits = 0;
      int end = start;
      for (int at = start; at < characters.length(); ) {
        int c = characters.codePointAt(at);
        at += Character.charCount(c);
        if (Character.isDigit(c)) {
          digits++;
          end = at;
        } else if (!unseen(c)) {
          break;
        }
      }
      int after = end;
      while (after < characters.length() && unseen(characters.codePointAt(after))) {
        after += Character.charCount(characters.codePointAt(after));
      }
      return new Group(
          start,
          end,
          digits,
          after < characters.length() ? characters.charAt(after) : 0,
          after + 1);
    }

    /** Hides what is left of the groups without dates, times and decimal fractions. */
    private void hideNumbers(List<Group> run, BitSet hidden) {
      int from = 0;
      for (int i = 0; i < run.size(); i++) {
        if (dateAt(run, i)) {
          hideNumber(run.subList(from, i), hidden);
          i += 2;
          from = i + 1;
        }
      }
      boolean time = !run.isEmpty() && run.get(run.size() - 1).separator() == ':';
      int to = time ? run.size() - 1 : run.size();
      hideNumber(run.subList(Math.min(from, to), to), hidden);
    }

    private void hideNumber(List<Group> groups, BitSet hidden) {
      boolean fraction = groups.size() == 2 && groups.get(0).separator() == '.';
      if (groups.size() < 2 || fraction) {
        return;
      }
      int start = groups.get(0).start();
      int end = groups.get(groups.size() - 1).end();
      boolean cut = (cutBefore && start <= 1) || (cutAfter && end + 1 >= characters.length());
      if (cut || groups.stream().mapToLong(Group::digits).sum() >= DIGITS) {
        hidden.set(origin[start], origin[end]);
      }
    }

    /** Whether a date begins there, such as 2026-11-21 or 21.11.2026. */
    private static boolean dateAt(List<Group> run, int at) {
      if (at + 2 >= run.size()) {
        return false;
      }
      Group first = run.get(at);
      Group second = run.get(at + 1);
      Group third = run.get(at + 2);
      return first.separator() != ' '
          && first.separator() == second.separator()
          && second.digits() == 2
          && first.digits() + third.digits() == 6
          && Math.min(first.digits(), third.digits()) == 2;
    }

    private boolean touchesCut(int start, int end) {
      return (cutBefore && start == 0) || (cutAfter && end == characters.length());
    }

    private boolean known(int start, int end) {
      return end - start >= TOKEN && KNOWN.contains(characters.substring(start, end));
    }
  }

  /**
   * Digits that nothing parts.
   *
   * @param separator the character after it
   * @param after where the text goes on behind that
   */
  private record Group(int start, int end, long digits, char separator, int after) {
    /** Where the next group of the same number begins; -1 when there is none. */
    int next() {
      return separator == ' ' || separator == '-' || separator == '.' || separator == 0xA0
          ? after
          : -1;
    }
  }

  /** Letters and symbols without a shape: Hangul fillers, the empty Braille pattern. */
  private static boolean blankLetter(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
  }

  private static boolean isAt(int c) {
    return c == '@' || c == 0xFF20 || c == 0xFE6B;
  }

  private static boolean inToken(int c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) || TOKEN_MARKS.indexOf(c) >= 0;
    }
    return isAt(c) || (Character.isLetterOrDigit(c) && spaced(c) && !blankLetter(c));
  }

  /**
   * Whether it belongs to a script that puts spaces between words; in the others a whole sentence
   * is unbroken.
   */
  private static boolean spaced(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
      default -> true;
    };
  }

  /** Whether it leaves no place of its own on the screen, or none that a reader could name. */
  private static boolean unseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> !Character.isWhitespace(c) && c != 0x85;
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> c == 0xFFFD || blankLetter(c);
    };
  }
}
