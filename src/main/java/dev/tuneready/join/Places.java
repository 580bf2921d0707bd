package dev.tuneready.join;

import java.util.Arrays;

/** A set of places of examples; some 16 bytes each. */
public final class Places {
  private static final long EMPTY = -1;

  private long[] slots = empty(1 << 8);
  private int size;

  public boolean holds(long place) {
    return slots[slot(slots, place)] == place;
  }

  public void add(long place) {
    int slot = slot(slots, place);
    if (slots[slot] == place) {
      return;
    }
    slots[slot] = place;
    size++;
    if (2 * size > slots.length) {
      grow();
    }
  }

  private void grow() {
    long[] larger = empty(2 * slots.length);
    for (long place : slots) {
      if (place != EMPTY) {
        larger[slot(larger, place)] = place;
      }
    }
    slots = larger;
  }

  private static int slot(long[] slots, long place) {
    int slot = (int) TextTokens.mix(place) & (slots.length - 1);
    while (slots[slot] != EMPTY && slots[slot] != place) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static long[] empty(int size) {
    long[] slots = new long[size];
    Arrays.fill(slots, EMPTY);
    return slots;
  }
}
