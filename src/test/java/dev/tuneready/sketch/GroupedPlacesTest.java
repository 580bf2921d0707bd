package dev.tuneready.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class GroupedPlacesTest {
  @Test
  void aFewGroupsKeepTheirFirstPlacesUpToTheLimit() {
    GroupedPlaces<Integer> places = new GroupedPlaces<>(2);
    for (long place : new long[] {9, 3, 7}) {
      places.add(0, place);
      places.add(5, place + 10);
    }
    assertArrayEquals(new long[] {3, 7}, places.of(0));
    assertArrayEquals(new long[] {13, 17}, places.of(5));
    assertArrayEquals(new long[0], places.of(1));
  }

  @Test
  void ofThousandsOfGroupsAllKeepOneAndTogetherLittleMore() {
    GroupedPlaces<Integer> places = new GroupedPlaces<>(1000);
    for (int group = 0; group < 2000; group++) {
      for (int i = 0; i < 100; i++) {
        places.add(group, group * 100L + i);
      }
    }
    long kept = 0;
    for (int group = 0; group < 2000; group++) {
      assertEquals(group * 100L, places.of(group)[0]);
      kept += places.of(group).length;
    }
    assertTrue(kept <= 4000, kept + " places");
  }

  /** A group that was large takes nothing from the small ones. */
  @Test
  void aSmallGroupStaysWholeBesideLargeOnes() {
    GroupedPlaces<Integer> places = new GroupedPlaces<>(100);
    for (int i = 0; i < 10_000; i++) {
      places.add(i % 10, i);
    }
    places.add(10, 20_000);
    places.add(10, 20_001);
    assertArrayEquals(new long[] {20_000, 20_001}, places.of(10));
  }

  @Test
  void anyDealMergedInAnyOrderKeepsTheSame() {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      int limit = random.nextInt(9);
      int groups = 1 + random.nextInt(20);
      long[] places = random.longs(random.nextInt(200), 0, 1000).distinct().toArray();
      GroupedPlaces<Integer> once = new GroupedPlaces<>(limit);
      for (long place : places) {
        once.add((int) (place % groups), place);
      }
      GroupedPlaces<Integer> dealt = dealt(places, groups, limit, random);
      for (int group = 0; group < groups; group++) {
        int at = group;
        long[] all = Arrays.stream(places).filter(place -> place % groups == at).sorted().toArray();
        assertArrayEquals(once.of(group), dealt.of(group), "seed " + seed);
        assertArrayEquals(Arrays.copyOf(all, once.of(group).length), once.of(group));
      }
    }
  }

  private static GroupedPlaces<Integer> dealt(long[] places, int groups, int limit, Random random) {
    List<GroupedPlaces<Integer>> dealt = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      dealt.add(new GroupedPlaces<>(limit));
    }
    for (int i = places.length - 1; i >= 0; i--) {
      dealt.get(random.nextInt(dealt.size())).add((int) (places[i] % groups), places[i]);
    }
    while (dealt.size() > 1) {
      GroupedPlaces<Integer> one = dealt.remove(random.nextInt(dealt.size()));
      GroupedPlaces<Integer> other = dealt.remove(random.nextInt(dealt.size()));
      dealt.add(one.merge(other));
    }
    return dealt.get(0);
  }
}
