package dev.tuneready.sketch;

import java.util.Arrays;

/** The smallest of all the places added, each once, up to a limit; in order. */
public final class FirstPlaces {
  private int limit;
  private long[] places = new long[4];
  private int size;

  public FirstPlaces(int limit) {
    this.limit = limit;
  }

  public void add(long place) {
    if (size > 0 && place > places[size - 1]) {
      if (size < limit) {
        insert(size, place);
      }
      return;
    }
    int at = Arrays.binarySearch(places, 0, size, place);
    if (at < 0) {
      insert(-at - 1, place);
    }
  }

  public FirstPlaces merge(FirstPlaces other) {
    long[] merged = new long[Math.min(limit, size + other.size)];
    int mine = 0;
    int theirs = 0;
    int count = 0;
    while (count < merged.length && (mine < size || theirs < other.size)) {
      boolean takeMine =
          theirs == other.size || (mine < size && places[mine] <= other.places[theirs]);
      long place = takeMine ? places[mine++] : other.places[theirs++];
      if (count == 0 || merged[count - 1] != place) {
        merged[count++] = place;
      }
    }
    places = merged;
    size = count;
    return this;
  }

  /** Whether a place would still be kept; asked before work is done for one. */
  public boolean wants(long place) {
    return size < limit || (size > 0 && place < places[size - 1]);
  }

  public int size() {
    return size;
  }

  /** Lets go of all but the first so many, now and from now on. */
  public void lower(int lower) {
    limit = Math.min(limit, lower);
    size = Math.min(size, limit);
  }

  public long[] toArray() {
    return Arrays.copyOf(places, size);
  }

  private void insert(int at, long place) {
    if (limit == 0) {
      return;
    }
    if (size == limit) {
      size--;
    } else if (size == places.length) {
      places = Arrays.copyOf(places, (int) Math.min(limit, Math.max(4, size * 2L)));
    }
    System.arraycopy(places, at, places, at + 1, size - at);
    places[at] = place;
    size++;
  }
}
