package dev.tuneready.tokens;

/**
 * Byte pair encoding: from single bytes on, the two neighbours that make the token of the lowest
 * rank are made one, the leftmost first, until no two make a token.
 *
 * <p>A heap of pairs makes it n log n for n bytes. A pair that has changed since it was put there
 * is told by its rank.
 */
final class Merging {
  private final Vocabulary vocabulary;
  private byte[] bytes = new byte[0];
  private int length;

  /** Where the neighbour behind begins; what begins at {@code length} is the end. */
  private int[] next = new int[0];

  private int[] previous = new int[0];

  /** The rank of what begins there together with its neighbour behind. */
  private int[] ranks = new int[0];

  /** Rank and start of pairs, the lowest first. */
  private long[] heap = new long[0];

  private int size;

  Merging(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** How many tokens the first so many bytes come to. */
  int count(byte[] text, int textLength) {
    begin(text, textLength);
    int tokens = length;
    while (size > 0) {
      long lowest = poll();
      int start = (int) lowest;
      if (ranks[start] == (int) (lowest >>> 32)) {
        merge(start);
        tokens--;
      }
    }
    return tokens;
  }

  private void begin(byte[] text, int textLength) {
    bytes = text;
    length = textLength;
    size = 0;
    if (next.length < length) {
      int room = Math.max(64, Math.max(length, Math.min(2 * length, 1 << 16)));
      next = new int[room];
      previous = new int[room];
      ranks = new int[room];
      // One entry for each pair at first, and two for each merge at most.
      heap = new long[3 * room];
    }
    for (int i = 0; i < length; i++) {
      next[i] = i + 1;
      previous[i] = i - 1;
    }
    for (int i = 0; i < length; i++) {
      rank(i);
    }
  }

  private void merge(int start) {
    int gone = next[start];
    next[start] = next[gone];
    if (next[start] < length) {
      previous[next[start]] = start;
    }
    ranks[gone] = Vocabulary.NONE;
    rank(start);
    if (previous[start] >= 0) {
      rank(previous[start]);
    }
  }

  /** Finds the rank of a pair anew and puts the pair into the heap. */
  private void rank(int start) {
    int behind = next[start];
    int rank = behind < length ? vocabulary.rank(bytes, start, next[behind]) : Vocabulary.NONE;
    ranks[start] = rank;
    if (rank != Vocabulary.NONE) {
      push(((long) rank << 32) | start);
    }
  }

  private void push(long pair) {
    int at = size++;
    while (at > 0 && heap[(at - 1) >> 1] > pair) {
      heap[at] = heap[(at - 1) >> 1];
      at = (at - 1) >> 1;
    }
    heap[at] = pair;
  }

  private long poll() {
    long lowest = heap[0];
    long last = heap[--size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return lowest;
  }
}
