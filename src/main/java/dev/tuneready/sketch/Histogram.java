package dev.tuneready.sketch;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each amount was seen, exactly.
 *
 * <p>Amounts are whole and not negative. The memory grows with the number of different amounts, not
 * with how many were added: a file of n tokens cannot hold more than about √(2n) different lengths.
 */
public final class Histogram {
  private static final int DENSE = 4096;

  private long[] dense = new long[16];
  private final TreeMap<Long, Long> sparse = new TreeMap<>();
  private long count;
  private long sum;

  public void add(long amount) {
    add(amount, 1);
  }

  public void add(long amount, long times) {
    if (amount < 0) {
      throw new IllegalArgumentException("a histogram takes no negative amount: " + amount);
    }
    if (amount < DENSE) {
      grow((int) amount);
      dense[(int) amount] += times;
    } else {
      sparse.merge(amount, times, Long::sum);
    }
    count += times;
    sum += amount * times;
  }

  public Histogram merge(Histogram other) {
    grow(other.dense.length - 1);
    for (int amount = 0; amount < other.dense.length; amount++) {
      dense[amount] += other.dense[amount];
    }
    other.sparse.forEach((amount, times) -> sparse.merge(amount, times, Long::sum));
    count += other.count;
    sum += other.sum;
    return this;
  }

  public long count() {
    return count;
  }

  public long sum() {
    return sum;
  }

  /** 0 when nothing was added. */
  public double mean() {
    return count == 0 ? 0 : (double) sum / count;
  }

  public long min() {
    return percentile(0);
  }

  public long max() {
    return percentile(100);
  }

  /**
   * The nearest-rank percentile: the smallest amount that at least {@code percent} of all are not
   * above; 0 when empty.
   */
  public long percentile(double percent) {
    long rank = Math.max(1, (long) Math.ceil(percent * count / 100));
    long seen = 0;
    for (int amount = 0; amount < dense.length; amount++) {
      seen += dense[amount];
      if (seen >= rank) {
        return amount;
      }
    }
    for (Map.Entry<Long, Long> entry : sparse.entrySet()) {
      seen += entry.getValue();
      if (seen >= rank) {
        return entry.getKey();
      }
    }
    return 0;
  }

  /** How many of the amounts are at most {@code limit}. */
  public long atMost(long limit) {
    long seen = 0;
    for (int amount = 0; amount < dense.length && amount <= limit; amount++) {
      seen += dense[amount];
    }
    for (long times : sparse.headMap(limit, true).values()) {
      seen += times;
    }
    return seen;
  }

  public long above(long limit) {
    return count - atMost(limit);
  }

  private void grow(int amount) {
    if (amount >= dense.length) {
      dense = Arrays.copyOf(dense, Math.min(DENSE, Integer.highestOneBit(amount) * 2));
    }
  }
}
