package dev.tuneready.read;

import dev.tuneready.json.Json.Fields;
import java.util.List;
import java.util.Set;

/**
 * Key sets of instruction data that are close to Alpaca and read by some trainers under a type of
 * their own.
 */
final class Cousins {
  private static final List<Set<String>> KEYS =
      List.of(
          Set.of("question", "answer"),
          Set.of("question", "response"),
          Set.of("question", "choices"),
          Set.of("INSTRUCTION", "RESPONSE"),
          Set.of("instruction", "answer"),
          Set.of("instruction", "revision"),
          Set.of("article", "summary"),
          Set.of("article", "unanswerable_question"),
          Set.of("message_1", "message_2"),
          Set.of("input", "output"));

  private Cousins() {}

  static boolean known(Fields record) {
    return KEYS.stream().anyMatch(keys -> keys.stream().allMatch(record::has));
  }
}
