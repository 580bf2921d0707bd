package dev.tuneready.tokens;

import java.util.Arrays;
import java.util.List;

/** The published ways of turning text into tokens. */
enum Encoding {
  O200K_BASE("o200k_base", Splitting.O200K, true),
  CL100K_BASE("cl100k_base", Splitting.CL100K, false),
  P50K_BASE("p50k_base", Splitting.GPT2, true),
  R50K_BASE("r50k_base", Splitting.GPT2, true);

  private final String id;
  private final Splitting splitting;
  private final boolean replaces;

  Encoding(String id, Splitting splitting, boolean replaces) {
    this.id = id;
    this.splitting = splitting;
    this.replaces = replaces;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Encoding::id).toList();
  }

  static Encoding named(String name) {
    for (Encoding encoding : values()) {
      if (encoding.id.equals(name)) {
        return encoding;
      }
    }
    throw new IllegalArgumentException("no such encoding");
  }

  String id() {
    return id;
  }

  Splitting splitting() {
    return splitting;
  }

  /**
   * Whether half a surrogate pair counts as a question mark, as jtokkit has it; else as the three
   * bytes that it would be in UTF-8.
   */
  boolean replaces() {
    return replaces;
  }
}
