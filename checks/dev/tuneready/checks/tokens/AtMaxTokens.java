package dev.tuneready.checks.tokens;

import dev.tuneready.core.Check;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Settings;
import java.util.List;
import java.util.Optional;

/** What {@code --max-tokens} takes away from examples; without it nobody knows. */
interface AtMaxTokens extends Check {
  void judge(TokenCounts.Result counts, int limit, String encoding, Findings findings);

  @Override
  default Optional<String> idle(Settings settings) {
    return settings.maxTokens().isPresent() ? Optional.empty() : Optional.of("no --max-tokens");
  }

  @Override
  default List<Measure<?, ?>> measures(Settings settings) {
    return List.of(TokenCounts.of(settings));
  }

  @Override
  default void judge(Measured measured, Settings settings, Findings findings) {
    judge(
        measured.of(TokenCounts.of(settings)),
        settings.maxTokens().getAsInt(),
        settings.encoding(),
        findings);
  }
}
