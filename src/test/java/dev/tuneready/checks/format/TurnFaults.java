package dev.tuneready.checks.format;

import dev.tuneready.checks.Audited;
import java.util.List;

/** What is found of turns, their roles and their contents. */
final class TurnFaults {
  private TurnFaults() {}

  /** Line and message of every finding. */
  static List<String> in(String lines) throws Exception {
    return Audited.messages(
        lines,
        new EmptyMessages(),
        new UnknownRole(),
        new MissingContent(),
        new UnknownKey(),
        new EmptyContent(),
        new NullText());
  }
}
