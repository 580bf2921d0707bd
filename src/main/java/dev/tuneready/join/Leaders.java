package dev.tuneready.join;

import java.util.Arrays;

/**
 * Who leads and who follows: clusters without chains, in which everybody is near its leader itself.
 *
 * <p>Examples are taken in ascending order of their places; each follows the first leader that it
 * is near, and leads as long as there is none. Memory grows with those that follow, some 16 bytes
 * each.
 */
public final class Leaders {
  private static final long EMPTY = -1;

  private long[] followers = empty(1 << 8);
  private int size;

  /** Whether the example follows nobody so far. */
  public boolean leads(long place) {
    return followers[slot(followers, place)] != place;
  }

  public void follow(long place) {
    int slot = slot(followers, place);
    if (followers[slot] == place) {
      return;
    }
    followers[slot] = place;
    size++;
    if (2 * size > followers.length) {
      grow();
    }
  }

  private void grow() {
    long[] larger = empty(2 * followers.length);
    for (long place : followers) {
      if (place != EMPTY) {
        larger[slot(larger, place)] = place;
      }
    }
    followers = larger;
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
