package dev.tuneready.engine;

import dev.tuneready.core.Finding.Excerpt;
import dev.tuneready.core.Mask;
import java.util.BitSet;

/**
 * Cuts the window of a raw line in which a fault is shown, masked.
 *
 * <p>Costs what the window costs, apart from counting the column. What is masked is decided on a
 * far wider piece of the line, so that cutting shows no part of a secret.
 */
final class Excerpts {
  /** Code points shown on either side of the fault. */
  private static final int BESIDE = 60;

  /** Code points of the fault itself that are shown. */
  private static final int FAULT = 40;

  /** Code points on either side of the window that are read to decide what is masked. */
  private static final int CONTEXT = 400;

  private Excerpts() {}

  /**
   * What a report says of a place.
   *
   * @param column of the fault in code points, from 1
   */
  record Shown(long column, Excerpt excerpt) {}

  /**
   * Shows the bytes from {@code start} to {@code end} of the line from {@code from} to {@code to}.
   */
  static Shown show(byte[] bytes, int from, int to, int start, int end) {
    CodePoints line = new CodePoints(bytes, from, withoutReturn(bytes, from, to, start));
    int fault = line.boundary(start);
    int faultTo =
        Math.min(line.after(fault, FAULT), Math.max(line.boundary(end), line.after(fault, 1)));
    boolean faultCut = faultTo < Math.min(end, line.to());

    int windowFrom = line.before(fault, BESIDE);
    int windowTo = faultCut ? faultTo : line.after(faultTo, BESIDE);
    int contextFrom = line.before(windowFrom, CONTEXT);
    int contextTo = line.after(windowTo, CONTEXT);

    String before = line.text(contextFrom, windowFrom);
    String shown = line.text(windowFrom, windowTo);
    String context = before + shown + line.text(windowTo, contextTo);
    BitSet hidden = Mask.hidden(context, contextFrom > from, contextTo < line.to());
    String masked = Mask.mask(shown, hidden.get(before.length(), before.length() + shown.length()));
    return new Shown(
        1 + line.count(from, fault),
        new Excerpt(
            masked,
            (int) line.count(windowFrom, fault),
            Math.max(1, (int) line.count(fault, faultTo)),
            windowFrom > from,
            windowTo < line.to()));
  }

  /**
   * Where the line ends when the carriage return of a CRLF is not shown; it is when it is the
   * fault.
   */
  private static int withoutReturn(byte[] bytes, int from, int to, int start) {
    return to > from && bytes[to - 1] == '\r' && start < to - 1 ? to - 1 : to;
  }
}
