package dev.tuneready.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class HistogramTest {
  /** Where the dense counts end and the sparse ones begin, and where the dense ones grow. */
  private static final long[] BORDERS = {
    0, 1, 15, 16, 17, 31, 32, 2047, 2048, 4095, 4096, 4097, 1L << 40
  };

  @Test
  void anyDealMergedInAnyOrderEqualsSorting() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      long[] amounts = amounts(random);
      assertEquals(figures(amounts), figures(dealt(amounts, random), amounts), "seed " + seed);
    }
  }

  @Test
  void emptyHistogramIsAllZeros() {
    Histogram empty = new Histogram();
    assertEquals(0, empty.count());
    assertEquals(0, empty.sum());
    assertEquals(0, empty.mean());
    assertEquals(0, empty.min());
    assertEquals(0, empty.max());
    assertEquals(0, empty.percentile(50));
    assertEquals(0, empty.atMost(Long.MAX_VALUE));
    assertEquals(0, empty.above(0));
  }

  @Test
  void mergingAnEmptyOneChangesNothing() {
    long[] amounts = {3, 5000, 3};
    Histogram filled = of(amounts);
    assertEquals(figures(amounts), figures(filled.merge(new Histogram()), amounts));
    assertEquals(figures(amounts), figures(new Histogram().merge(filled), amounts));
  }

  @Test
  void addingManyAtOnceIsAddingOneByOne() {
    Histogram histogram = new Histogram();
    histogram.add(7, 3);
    histogram.add(9000, 2);
    long[] amounts = {7, 7, 7, 9000, 9000};
    assertEquals(figures(amounts), figures(histogram, amounts));
  }

  /** In floating point 7 / 100 * 100 is above 7. */
  @Test
  void everyWholePercentileOfOneHundredIsItself() {
    Histogram histogram = of(LongStream.rangeClosed(1, 100).toArray());
    for (int percent = 1; percent <= 100; percent++) {
      assertEquals(percent, histogram.percentile(percent));
    }
  }

  @Test
  void negativeAmountIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Histogram().add(-1));
  }

  private static long[] amounts(Random random) {
    long[] amounts = new long[random.nextInt(200)];
    int most = 1 + random.nextInt(10_000);
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] =
          random.nextInt(4) == 0 ? BORDERS[random.nextInt(BORDERS.length)] : random.nextInt(most);
    }
    return amounts;
  }

  /**
   * Deals the amounts over several histograms and merges two of them, in either order, until one is
   * left.
   */
  private static Histogram dealt(long[] amounts, Random random) {
    List<Histogram> histograms = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      histograms.add(new Histogram());
    }
    for (long amount : amounts) {
      histograms.get(random.nextInt(histograms.size())).add(amount);
    }
    while (histograms.size() > 1) {
      Collections.shuffle(histograms, random);
      Histogram last = histograms.remove(histograms.size() - 1);
      histograms.set(0, histograms.get(0).merge(last));
    }
    return histograms.get(0);
  }

  private static Histogram of(long... amounts) {
    Histogram histogram = new Histogram();
    for (long amount : amounts) {
      histogram.add(amount);
    }
    return histogram;
  }

  private static String figures(Histogram histogram, long[] amounts) {
    StringBuilder figures = new StringBuilder();
    figures
        .append(histogram.count())
        .append(' ')
        .append(histogram.sum())
        .append(' ')
        .append(histogram.mean());
    figures.append(' ').append(histogram.min()).append(' ').append(histogram.max());
    for (int percent = 0; percent <= 100; percent++) {
      figures.append(' ').append(histogram.percentile(percent));
    }
    for (long limit : limits(amounts)) {
      figures
          .append(' ')
          .append(histogram.atMost(limit))
          .append('/')
          .append(histogram.above(limit));
    }
    return figures.toString();
  }

  private static String figures(long[] amounts) {
    long[] sorted = amounts.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    long sum = Arrays.stream(sorted).sum();
    StringBuilder figures = new StringBuilder();
    figures
        .append(count)
        .append(' ')
        .append(sum)
        .append(' ')
        .append(count == 0 ? 0.0 : (double) sum / count);
    figures
        .append(' ')
        .append(count == 0 ? 0 : sorted[0])
        .append(' ')
        .append(count == 0 ? 0 : sorted[count - 1]);
    for (int percent = 0; percent <= 100; percent++) {
      int rank = Math.max(1, (percent * count + 99) / 100);
      figures.append(' ').append(count == 0 ? 0 : sorted[rank - 1]);
    }
    for (long limit : limits(amounts)) {
      long atMost = Arrays.stream(sorted).filter(amount -> amount <= limit).count();
      figures.append(' ').append(atMost).append('/').append(count - atMost);
    }
    return figures.toString();
  }

  private static long[] limits(long[] amounts) {
    return LongStream.concat(
            LongStream.of(-1, 100, 5000, Long.MAX_VALUE),
            LongStream.concat(Arrays.stream(BORDERS), Arrays.stream(amounts).limit(5)))
        .toArray();
  }
}
