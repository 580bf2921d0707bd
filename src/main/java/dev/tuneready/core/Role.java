package dev.tuneready.core;

import java.util.Locale;

/** Who speaks in a turn, whatever the format calls it. */
public enum Role {
  SYSTEM,
  DEVELOPER,
  USER,
  ASSISTANT,
  TOOL,
  /** A role that the format does not know. */
  OTHER;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it gives standing instructions. */
  public boolean instructs() {
    return this == SYSTEM || this == DEVELOPER;
  }
}
