package dev.tuneready.join;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * In how many texts a token occurs, counted for all tokens in bounded memory: never too few, now
 * and then too many, since some tokens share a cell.
 *
 * <p>Additions commute and may come from any number of threads at once; none is lost, so equal
 * additions give equal counts.
 */
public final class Sketch {
  /** A cell that has counted so far counts no further. */
  public static final int MOST = 0xFFFF;

  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(short[].class);
  private static final int LEAST_BITS = 10;
  private static final int MOST_BITS = 28;

  private final short[] cells;
  private final int shift;

  /**
   * @param tokens how many additions are expected; there are about as many cells, if the bytes
   *     allow
   * @param bytes how much memory the cells may take
   */
  public Sketch(long tokens, long bytes) {
    int bits = Math.min(log2(bytes / Short.BYTES), log2(tokens) + 1);
    bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, bits));
    this.cells = new short[1 << bits];
    this.shift = Integer.SIZE - bits;
  }

  public void add(int token) {
    int cell = cell(token);
    short seen;
    do {
      seen = (short) CELL.getVolatile(cells, cell);
      if (seen == (short) MOST) {
        return;
      }
    } while (!CELL.weakCompareAndSet(cells, cell, seen, (short) (seen + 1)));
  }

  /** At least how often the token was added, at most {@link #MOST}. */
  public int count(int token) {
    return cells[cell(token)] & MOST;
  }

  private int cell(int token) {
    return (token * 0x9E3779B9) >>> shift;
  }

  private static int log2(long number) {
    return number < 1 ? 0 : 63 - Long.numberOfLeadingZeros(number);
  }
}
