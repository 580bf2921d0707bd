package dev.tuneready.core;

/** What the pass over the examples added up to. */
public interface Measured {
  Dataset dataset();

  /** The result of a measure that the check named in {@link Check#measures}. */
  <R> R of(Measure<?, R> measure);
}
