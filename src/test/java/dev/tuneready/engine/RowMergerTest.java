package dev.tuneready.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RowMergerTest {
  private static final int WIDTH = 2;

  @ParameterizedTest
  @EnumSource
  void anyNumberOfSourcesBecomesOneOrder(RowOrder order) {
    Random random = new Random(20);
    for (int sources = 0; sources <= 40; sources++) {
      long[][] rows = order.rows(sources == 0 ? 0 : random.nextInt(200), WIDTH, random);
      List<long[]> merged = new ArrayList<>();
      new RowMerger(WIDTH, cursors(rows, sources, random))
          .into((from, at) -> merged.add(Arrays.copyOfRange(from, at, at + WIDTH)));
      Arrays.sort(rows, Arrays::compare);
      assertArrayEquals(rows, merged.toArray(long[][]::new), sources + " sources");
    }
  }

  /** Some of them may be empty. */
  private static List<RowCursor> cursors(long[][] rows, int sources, Random random) {
    int[] dealt = random.ints(rows.length, 0, Math.max(1, sources)).toArray();
    return IntStream.range(0, sources)
        .mapToObj(
            source -> {
              long[] flat =
                  IntStream.range(0, rows.length)
                      .filter(row -> dealt[row] == source)
                      .mapToObj(row -> rows[row])
                      .sorted(Arrays::compare)
                      .flatMapToLong(Arrays::stream)
                      .toArray();
              return new RowCursor(flat, flat.length);
            })
        .toList();
  }
}
