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
    for (int i = 0; i < other.size; i++) {
      add(other.places[i]);
    }
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
      places = Arrays.copyOf(places, Math.min(limit, size * 2));
    }
    System.arraycopy(places, at, places, at + 1, size - at);
    places[at] = place;
    size++;
  }
}
