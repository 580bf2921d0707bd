package dev.tuneready.engine;

import dev.tuneready.core.Dataset;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Target;
import java.util.List;
import java.util.Map;

/** The results of a pass. */
record Results(Dataset dataset, List<Target> targets, Map<Measure<?, ?>, Object> results)
    implements Measured {
  @Override
  @SuppressWarnings("unchecked") // a measure's result was made by an equal measure
  public <R> R of(Measure<?, R> measure) {
    Object result = results.get(measure);
    if (result == null) {
      throw new IllegalStateException(
          "not a measure of this check: " + measure.getClass().getName());
    }
    return (R) result;
  }
}
