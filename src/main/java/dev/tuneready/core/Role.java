package dev.tuneready.core;

import java.util.Locale;
import java.util.Map;

/** Who speaks in a turn, whatever the format calls it. */
public enum Role {
  SYSTEM,
  DEVELOPER,
  USER,
  ASSISTANT,
  TOOL,
  /** A role that the format does not know. */
  OTHER;

  /** What formats and older tools call the roles. */
  private static final Map<String, Role> WORDS =
      Map.ofEntries(
          Map.entry("system", SYSTEM),
          Map.entry("developer", DEVELOPER),
          Map.entry("human", USER),
          Map.entry("prompter", USER),
          Map.entry("user", USER),
          Map.entry("ai", ASSISTANT),
          Map.entry("agent", ASSISTANT),
          Map.entry("assistant", ASSISTANT),
          Map.entry("bot", ASSISTANT),
          Map.entry("chatbot", ASSISTANT),
          Map.entry("chatgpt", ASSISTANT),
          Map.entry("function_call", ASSISTANT),
          Map.entry("gpt", ASSISTANT),
          Map.entry("model", ASSISTANT),
          Map.entry("function", TOOL),
          Map.entry("ipython", TOOL),
          Map.entry("observation", TOOL),
          Map.entry("tool", TOOL));

  /** Who is most likely meant by a word, in whatever format; {@link #OTHER} when nobody knows. */
  public static Role meant(String word) {
    return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT).strip(), OTHER);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it gives standing instructions. */
  public boolean instructs() {
    return this == SYSTEM || this == DEVELOPER;
  }
}
