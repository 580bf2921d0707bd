package dev.tuneready.join;

/** Takes a text piece by piece, as the bytes of its UTF-8. */
interface Sink {
  void put(byte[] bytes, int from, int to);
}
