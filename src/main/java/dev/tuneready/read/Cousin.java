package dev.tuneready.read;

import dev.tuneready.json.Json.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instruction data close to Alpaca's, under keys of its own, that some trainer reads under a type
 * of its own.
 *
 * @param prompt the key of what is asked
 * @param answer the key of the answer
 */
record Cousin(String prompt, String answer) {
  /** Keys of what a question is about. */
  static final List<String> CONTEXT = List.of("article", "context");

  private static final List<Cousin> ALL =
      List.of(
          new Cousin("question", "solution"),
          new Cousin("question", "explanation"),
          new Cousin("question", "answer"),
          new Cousin("question", "response"),
          new Cousin("INSTRUCTION", "RESPONSE"),
          new Cousin("instruction", "answer"),
          new Cousin("instruction", "revision"),
          new Cousin("article", "summary"),
          new Cousin("article", "unanswerable_question"),
          new Cousin("message_1", "message_2"),
          new Cousin("prompt", "generation"),
          new Cousin("input", "output"));

  /** The first whose keys the record has; null when there is none. */
  static @Nullable Cousin of(Fields record) {
    for (Cousin cousin : ALL) {
      if (record.has(cousin.prompt) && record.has(cousin.answer)) {
        return cousin;
      }
    }
    return null;
  }
}
