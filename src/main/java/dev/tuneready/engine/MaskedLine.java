package dev.tuneready.engine;

import dev.tuneready.core.Mask;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A raw line with all hidden that must not be shown, whichever window of it is asked for.
 *
 * <p>What is masked is decided stretch by stretch, each read with what stands on either side of it,
 * so that cutting shows no part of a secret. Windows that lie close together share their stretch:
 * asked for in order, all of them cost at most one walk over the line.
 */
final class MaskedLine {
  /** In bytes; long enough for most windows, and so short that a single window costs little. */
  private static final int STRETCH = 1 << 11;

  /** Code points on either side of a stretch that are read too. */
  private static final int CONTEXT = 400;

  private final int from;
  private final CodePoints line;

  /** The two stretches read last, each where its number is even or odd: no window meets a third. */
  private final @Nullable Stretch[] read = new @Nullable Stretch[2];

  MaskedLine(byte[] bytes, int from, int to) {
    this.from = from;
    this.line = new CodePoints(bytes, from, to);
  }

  /** The code points from one boundary to another, those that are hidden replaced. */
  String text(int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    for (int at = start; at < end; ) {
      int number = (at - from) / STRETCH;
      // A code point on the border belongs to the stretch after it.
      Stretch stretch = stretch(at < border(number + 1) ? number : number + 1);
      int to = Math.min(end, stretch.to);
      text.append(stretch.text(at, to));
      at = to;
    }
    return text.toString();
  }

  private int border(int number) {
    return line.boundary(from + number * STRETCH);
  }

  private Stretch stretch(int number) {
    Stretch last = read[number % 2];
    if (last == null || last.number != number) {
      last = new Stretch(number);
      read[number % 2] = last;
    }
    return last;
  }

  /** The text of a stretch and what stands beside it, and which of its characters are hidden. */
  private final class Stretch {
    private final int number;
    private final int start;
    private final int to;
    private final String text;
    private final BitSet hidden;

    /** Where in the text the code point begins that begins at a byte of the stretch. */
    private final int[] index;

    Stretch(int number) {
      this.number = number;
      this.start = border(number);
      this.to = border(number + 1);
      int contextFrom = line.before(start, CONTEXT);
      int contextTo = line.after(to, CONTEXT);
      this.text = line.text(contextFrom, contextTo);
      this.hidden = Mask.hidden(text, contextFrom > from, contextTo < line.to());
      this.index = new int[to - start + 1];
      int unit = line.text(contextFrom, start).length();
      for (int at = start; at < to; ) {
        index[at - start] = unit;
        unit += Character.charCount(text.codePointAt(unit));
        at = line.after(at, 1);
      }
      index[to - start] = unit;
    }

    String text(int windowFrom, int windowTo) {
      int first = index[windowFrom - start];
      int end = index[windowTo - start];
      return Mask.mask(text.substring(first, end), hidden.get(first, end));
    }
  }
}
