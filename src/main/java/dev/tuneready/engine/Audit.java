package dev.tuneready.engine;

import dev.tuneready.core.Check;
import dev.tuneready.core.Settings;
import dev.tuneready.read.Source;
import dev.tuneready.read.UnreadableException;
import java.util.List;

/** One run over one dataset. */
public final class Audit {
  private final List<Check> checks;
  private final Settings settings;
  private final Machine machine;

  public Audit(List<Check> checks, Settings settings, Machine machine) {
    this.checks = checks;
    this.settings = settings;
    this.machine = machine;
  }

  public Outcome run(List<Source> sources, Progress progress) throws UnreadableException {
    throw new IllegalStateException("" + checks + settings + machine + sources + progress);
  }
}
