package dev.tuneready.join;

/**
 * How often a token occurs, counted for all tokens in bounded memory: never too few, now and then
 * too many, since some tokens share a cell.
 *
 * <p>Any number of threads may add, each through an {@link Adder} of its own; none of their
 * additions is lost, and they commute, so equal additions give equal counts.
 */
public final class Sketch {
  /** A cell that has counted so far counts no further. */
  public static final int MOST = 0xFFFF;

  private static final int LEAST_BITS = 16;
  private static final int MOST_BITS = 28;

  /** The cells are parted, and each part is written to by one thread at a time. */
  private static final int PART_BITS = 4;

  private static final int PARTS = 1 << PART_BITS;

  /** So many additions to a part are gathered first. */
  private static final int GATHERED = 1 << 12;

  private final short[] cells;
  private final int shift;
  private final Object[] locks = new Object[PARTS];

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
    for (int i = 0; i < PARTS; i++) {
      locks[i] = new Object();
    }
  }

  /** For one thread; what it adds counts when it was flushed. */
  public Adder adder() {
    return new Adder();
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

  /**
   * Gathers additions, and makes those to one part of the cells at once: the memory is far away,
   * and so many single steps to it would each wait for their answer.
   */
  public final class Adder {
    private final int[][] gathered = new int[PARTS][GATHERED];
    private final int[] sizes = new int[PARTS];

    private Adder() {}

    public void add(int token) {
      int cell = cell(token);
      int part = cell >>> (Integer.SIZE - PART_BITS - shift);
      gathered[part][sizes[part]++] = cell;
      if (sizes[part] == GATHERED) {
        flush(part);
      }
    }

    public void flush() {
      for (int part = 0; part < PARTS; part++) {
        flush(part);
      }
    }

    private void flush(int part) {
      int[] additions = gathered[part];
      synchronized (locks[part]) {
        for (int i = 0; i < sizes[part]; i++) {
          int cell = additions[i];
          int next = (cells[cell] & MOST) + 1;
          // a full cell stays full
          cells[cell] = (short) (next - (next >>> Short.SIZE));
        }
      }
      sizes[part] = 0;
    }
  }
}
