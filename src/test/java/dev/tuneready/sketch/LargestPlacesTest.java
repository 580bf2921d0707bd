package dev.tuneready.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.sketch.LargestPlaces.Amount;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargestPlacesTest {
  @Test
  void theLargestAreKeptInTheOrderOfTheirPlaces() {
    LargestPlaces largest = new LargestPlaces(2);
    largest.add(1, 10);
    largest.add(2, 5);
    largest.add(3, 20);
    assertEquals(List.of(new Amount(1, 10), new Amount(3, 20)), largest.above(0));
    assertEquals(List.of(new Amount(3, 20)), largest.above(10));
  }

  @Test
  void ofEqualAmountsTheEarlierPlacesAreKept() {
    LargestPlaces largest = new LargestPlaces(2);
    for (long place : new long[] {5, 3, 9, 1}) {
      largest.add(place, 7);
    }
    assertEquals(List.of(new Amount(1, 7), new Amount(3, 7)), largest.above(0));
  }

  @Test
  void anyDealOfThePlacesComesToTheSame() {
    Random random = new Random(3);
    LargestPlaces whole = new LargestPlaces(10);
    LargestPlaces left = new LargestPlaces(10);
    LargestPlaces right = new LargestPlaces(10);
    for (int place = 0; place < 500; place++) {
      long amount = random.nextInt(30);
      whole.add(place, amount);
      (random.nextBoolean() ? left : right).add(place, amount);
    }
    assertEquals(whole.above(0), right.merge(left).above(0));
  }
}
