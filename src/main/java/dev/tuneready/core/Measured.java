package dev.tuneready.core;

import java.util.List;

/** What the pass over the examples added up to. */
public interface Measured {
  Dataset dataset();

  /** Whom one will train with: of each family the one that the formats of the files picked. */
  List<Target> targets();

  /** The result of a measure that the check named in {@link Check#measures}. */
  <R> R of(Measure<?, R> measure);
}
