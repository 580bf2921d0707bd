package dev.tuneready.engine;

import dev.tuneready.core.Finding.Excerpt;

/**
 * Cuts the window of a raw line in which a fault is shown, masked.
 *
 * <p>Costs what the windows cost; where they are asked for in order, columns are counted and
 * secrets looked for in one walk over the line.
 */
final class Excerpts {
  /** Code points shown on either side of the fault. */
  private static final int BESIDE = 60;

  /** Code points of the fault itself that are shown. */
  private static final int FAULT = 40;

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final MaskedLine masked;

  /** Where the code points have been counted up to, and how many there are before it. */
  private int counted;

  private long before;

  /** The windows of the line from {@code from} to {@code to}. */
  Excerpts(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.counted = from;
    this.masked = new MaskedLine(bytes, from, to);
  }

  /**
   * What a report says of a place.
   *
   * @param column of the fault in code points, from 1
   */
  record Shown(long column, Excerpt excerpt) {}

  /** Shows the bytes from {@code start} to {@code end}, counted in the array. */
  Shown show(int start, int end) {
    CodePoints line = new CodePoints(bytes, from, withoutReturn(start));
    int fault = line.boundary(start);
    int faultTo =
        Math.min(line.after(fault, FAULT), Math.max(line.boundary(end), line.after(fault, 1)));
    boolean faultCut = faultTo < Math.min(end, line.to());

    int windowFrom = line.before(fault, BESIDE);
    int windowTo = faultCut ? faultTo : line.after(faultTo, BESIDE);
    return new Shown(
        1 + countTo(line, fault),
        new Excerpt(
            masked.text(windowFrom, windowTo),
            (int) line.count(windowFrom, fault),
            Math.max(1, (int) line.count(fault, faultTo)),
            windowFrom > from,
            windowTo < line.to()));
  }

  private long countTo(CodePoints line, int fault) {
    if (fault < counted) {
      counted = from;
      before = 0;
    }
    before += line.count(counted, fault);
    counted = fault;
    return before;
  }

  /**
   * Where the line ends when the carriage return of a CRLF is not shown; it is when it is the
   * fault.
   */
  private int withoutReturn(int start) {
    return to > from && bytes[to - 1] == '\r' && start < to - 1 ? to - 1 : to;
  }
}
