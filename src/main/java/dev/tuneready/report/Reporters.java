package dev.tuneready.report;

import java.util.List;
import java.util.Optional;

/** The reporters by the names that {@code --report} takes. */
public final class Reporters {
  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final String CONCISE = "concise";

  private Reporters() {}

  /** Every name, the usual one first. */
  public static List<String> names() {
    return List.of(TEXT, JSON, CONCISE);
  }

  /**
   * The reporter of this name; empty when there is none.
   *
   * @param style how text for people looks; machine formats look the same everywhere
   */
  public static Optional<Reporter> named(String name, Style style) {
    return switch (name) {
      case TEXT -> Optional.of(new TextReporter(style));
      case JSON -> Optional.of(new JsonReporter());
      case CONCISE -> Optional.of(new ConciseReporter());
      default -> Optional.empty();
    };
  }
}
