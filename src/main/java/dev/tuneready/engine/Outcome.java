package dev.tuneready.engine;

import dev.tuneready.core.Report;
import java.util.List;

/**
 * What a run came to.
 *
 * @param breakages checks that failed by our own fault, or a plugin's; the report says that their
 *     rules were not judged
 */
public record Outcome(Report report, List<Breakage> breakages) {
  /**
   * A bug met in a check.
   *
   * @param check the name of its class
   * @param at file and line of the example it met; empty when it was not at an example
   * @param cause whose message may quote the data, and is never shown
   */
  public record Breakage(String check, String at, Throwable cause) {}
}
