package dev.tuneready.core;

import java.util.List;

/**
 * The lowest rung: a check that looks at one example and says what it sees there. What it is worth
 * is said at the end, by the settings.
 *
 * <p>Looking depends on nothing but the example, for a place that is shown is looked at again.
 * Implementations are records, so that equal ones are the same.
 */
public interface Sight extends Check {
  void look(Example example, Seen seen);

  /** Whether it looks at the examples of {@link Split#AGAINST} too. */
  default boolean against() {
    return false;
  }

  /** The same as it looks under these settings: for one that leaves to a rule what it tells. */
  default Sight under(Settings settings) {
    return this;
  }

  @Override
  default List<Measure<?, ?>> measures(Settings settings) {
    return List.of(Sightings.of(under(settings), settings));
  }

  @Override
  default void judge(Measured measured, Settings settings, Findings findings) {
    measured.of(Sightings.of(under(settings), settings)).judge(measured.dataset(), findings);
  }
}
