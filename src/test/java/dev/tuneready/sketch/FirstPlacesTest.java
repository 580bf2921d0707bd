package dev.tuneready.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class FirstPlacesTest {
  @Test
  void anyDealMergedInAnyOrderKeepsTheSmallestEachOnce() {
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      int limit = random.nextInt(12);
      long[] places = random.longs(random.nextInt(60), 0, 1 + random.nextInt(100)).toArray();
      assertArrayEquals(
          smallest(places, limit), dealt(places, limit, random).toArray(), "seed " + seed);
    }
  }

  @Test
  void largeLimitKeepsAll() {
    long[] places = new Random(1).longs(3000, 0, Long.MAX_VALUE).toArray();
    assertArrayEquals(smallest(places, 1000), dealt(places, 1000, new Random(2)).toArray());
    assertArrayEquals(smallest(places, 5000), dealt(places, 5000, new Random(3)).toArray());
  }

  @Test
  void mergingInterleavedPlacesTakesNoLongerThanTheyAreMany() {
    int many = 400_000;
    FirstPlaces even = new FirstPlaces(Integer.MAX_VALUE);
    FirstPlaces odd = new FirstPlaces(Integer.MAX_VALUE);
    for (int i = 0; i < many; i++) {
      even.add(2L * i);
      odd.add(2L * i + 1);
    }
    FirstPlaces merged = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> even.merge(odd));
    assertArrayEquals(LongStream.range(0, 2L * many).toArray(), merged.toArray());
  }

  /**
   * Work is done only for places that are wanted, so that none may be refused that would be kept.
   */
  @Test
  void whatIsNotWantedWouldNotBeKept() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      FirstPlaces all = new FirstPlaces(5);
      FirstPlaces wanted = new FirstPlaces(5);
      for (int i = 0; i < 40; i++) {
        long place = random.nextInt(100);
        all.add(place);
        if (wanted.wants(place)) {
          wanted.add(place);
        }
      }
      assertArrayEquals(all.toArray(), wanted.toArray(), "seed " + seed);
    }
  }

  @Test
  void fullOneWantsOnlySmallerPlaces() {
    FirstPlaces places = new FirstPlaces(2);
    places.add(10);
    assertEquals(true, places.wants(30));
    places.add(20);
    assertEquals(false, places.wants(30));
    assertEquals(false, places.wants(20));
    assertEquals(true, places.wants(15));
  }

  @Test
  void limitOfZeroKeepsAndWantsNothing() {
    FirstPlaces places = new FirstPlaces(0);
    places.add(1);
    assertEquals(false, places.wants(0));
    assertEquals(0, places.toArray().length);
  }

  private static FirstPlaces dealt(long[] places, int limit, Random random) {
    List<FirstPlaces> dealt = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      dealt.add(new FirstPlaces(limit));
    }
    for (long place : places) {
      dealt.get(random.nextInt(dealt.size())).add(place);
    }
    while (dealt.size() > 1) {
      Collections.shuffle(dealt, random);
      FirstPlaces last = dealt.remove(dealt.size() - 1);
      dealt.set(0, dealt.get(0).merge(last));
    }
    return dealt.get(0);
  }

  private static long[] smallest(long[] places, int limit) {
    return Arrays.stream(places).sorted().distinct().limit(limit).toArray();
  }
}
