package dev.tuneready.report;

import dev.tuneready.core.Unseen;
import java.util.Locale;

/**
 * Makes text safe to print: the one way in which a string of a report reaches a screen or a log.
 *
 * <p>What a terminal would obey, what nobody can see and what has no shape is written as {@code
 * \\u{…}}; what a CI log would take for a command is broken. No line end is left in it.
 */
public final class Visible {
  private static final int ZERO_WIDTH_SHAPES = 0xFE0E;

  private Visible() {}

  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (String cell : cells(text)) {
      visible.append(cell);
    }
    return visible.toString();
  }

  /** The text as {@link #of} gives it, code point by code point. */
  static String[] cells(String text) {
    int[] codePoints = text.codePoints().toArray();
    String[] cells = new String[codePoints.length];
    boolean blank = true;
    for (int i = 0; i < cells.length; i++) {
      boolean plain =
          shown(codePoints[i]) && !(blank && twice(':', codePoints, i)) && !command(codePoints, i);
      cells[i] = plain ? Character.toString(codePoints[i]) : escaped(codePoints[i]);
      blank &= codePoints[i] == ' ';
    }
    return cells;
  }

  /** How many columns of a terminal a text takes that is visible already. */
  static int columns(String visible) {
    return visible.codePoints().map(Visible::columns).sum();
  }

  private static String escaped(int c) {
    return "\\u{" + Integer.toHexString(c).toLowerCase(Locale.ROOT) + "}";
  }

  private static boolean shown(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR
        ? c == ' ' || c == 0x3000
        : !Unseen.shapeless(c) && !hiddenMark(c);
  }

  /**
   * Marks that change nothing one could see, but for the two that choose between an emoji and its
   * outline.
   */
  private static boolean hiddenMark(int c) {
    return c == 0x034F
        || (c >= 0x180B && c <= 0x180F)
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0xFE00 && c < ZERO_WIDTH_SHAPES)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static boolean twice(char c, int[] codePoints, int at) {
    return codePoints[at] == c && at + 1 < codePoints.length && codePoints[at + 1] == c;
  }

  /**
   * Whether the second of two number signs stands here and a bracket follows, as in {@code
   * ##[error]} and {@code ##vso[}.
   */
  private static boolean command(int[] codePoints, int at) {
    if (at == 0 || codePoints[at] != '#' || codePoints[at - 1] != '#') {
      return false;
    }
    int next = at + 1;
    while (next < codePoints.length
        && codePoints[next] < 0x80
        && Character.isLetterOrDigit(codePoints[next])) {
      next++;
    }
    return next < codePoints.length && codePoints[next] == '[';
  }

  private static int columns(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> wide(c) ? 2 : 1;
    };
  }

  /** The blocks that terminals set two columns wide, after Unicode's East Asian Width. */
  private static boolean wide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1F64F)
            || (c >= 0x1F680 && c <= 0x1F6FF)
            || (c >= 0x1F900 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD));
  }
}
