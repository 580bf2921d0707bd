package dev.tuneready.report;

import dev.tuneready.core.Finding.Excerpt;
import java.util.Arrays;

/** An excerpt cut to the width of the screen, with a line of carets under the fault. */
final class ExcerptLines {
  private static final String CUT = "…";

  private final Excerpt excerpt;
  private final String[] cells;
  private final int[] widths;
  private final int faultFrom;
  private final int faultTo;
  private int from;
  private int to;

  ExcerptLines(Excerpt excerpt, int columns) {
    this.excerpt = excerpt;
    this.cells = Visible.cells(excerpt.text());
    this.widths = Arrays.stream(cells).mapToInt(Visible::columns).toArray();
    this.faultFrom = Math.min(excerpt.caret(), cells.length);
    this.faultTo = Math.min(faultFrom + excerpt.width(), cells.length);
    window(columns - 2 * CUT.length());
  }

  /** Grows from the fault to both sides for as long as it fits. */
  private void window(int columns) {
    from = faultFrom;
    to = faultFrom;
    int left = columns;
    while (to < faultTo && widths[to] <= left - columns / 3) {
      left -= widths[to++];
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      if (from > 0 && widths[from - 1] <= left) {
        left -= widths[--from];
        grown = true;
      }
      if (to < cells.length && widths[to] <= left) {
        left -= widths[to++];
        grown = true;
      }
    }
  }

  String text() {
    return (cutBefore() ? CUT : "")
        + String.join("", Arrays.asList(cells).subList(from, to))
        + (excerpt.after() || to < cells.length ? CUT : "");
  }

  String carets() {
    int before = (cutBefore() ? CUT.length() : 0) + width(from, faultFrom);
    return " ".repeat(before) + "^".repeat(Math.max(1, width(faultFrom, Math.min(faultTo, to))));
  }

  private boolean cutBefore() {
    return excerpt.before() || from > 0;
  }

  private int width(int start, int end) {
    return Arrays.stream(widths, start, Math.max(start, end)).sum();
  }
}
