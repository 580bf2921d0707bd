package dev.tuneready.core;

/**
 * What a pass over the examples adds up to.
 *
 * <p>A measure is a record and remembers nothing itself; equal ones are computed once in a run. Its
 * state is a value of its own. Adding and merging may come in any order and any grouping, and the
 * result is the same.
 *
 * @param <S> the state of one worker; kept small: numbers, hashes and places, never text
 * @param <R> the result
 */
public interface Measure<S, R> {
  /** A fresh state; called once a worker. */
  S begin(Room room);

  void add(S seen, Example example);

  /**
   * Whether it is given the examples of {@link Split#AGAINST} too, which are no part of the
   * dataset.
   */
  default boolean against() {
    return false;
  }

  /** Both states in one; either may be changed and returned. */
  S merge(S left, S right);

  R finish(S seen, Room room);
}
