package dev.tuneready.engine;

import dev.tuneready.core.Report;
import java.util.List;

/**
 * What a run came to.
 *
 * @param breakages checks that failed by our own fault, or a plugin's; their results are missing
 *     from the report
 */
public record Outcome(Report report, List<Breakage> breakages) {
  /**
   * A bug met in a check.
   *
   * @param at file and line of the example it met; empty when it was not at an example
   * @param trace class and frames of the exception, never its message text
   */
  public record Breakage(String check, String at, List<String> trace) {}
}
