package dev.tuneready.core;

import java.util.EnumMap;
import java.util.Map;

/** The shape of a record. */
public enum Format {
  CHAT("chat", "chat messages", true),
  PROMPT_COMPLETION("prompt-completion", "prompt and completion", true),
  TEXT("text", "text", true),
  PREFERENCE_OUTPUTS("preference-outputs", "preference, input with two outputs", true),
  PREFERENCE("preference", "preference, chosen and rejected", true),
  SHAREGPT("sharegpt", "ShareGPT conversations", true),
  ALPACA("alpaca", "Alpaca instruction and output", true),

  REINFORCEMENT("reinforcement", "reinforcement, prompts with data for a grader", false),
  PROMPT_ONLY("prompt-only", "prompts only", false),
  UNPAIRED_PREFERENCE("unpaired-preference", "unpaired preference", false),
  STEPWISE("stepwise", "stepwise supervision", false),
  SHAREGPT_PREFERENCE("sharegpt-preference", "ShareGPT preference", false),
  ALPACA_PREFERENCE("alpaca-preference", "Alpaca preference", false),
  FIREWORKS_PAIR("fireworks-pair", "Fireworks Training API pair", false),
  LLAMA_FACTORY("llama-factory-v1", "LLaMA-Factory v1 messages", false),
  LLAMA_FACTORY_PREFERENCE("llama-factory-v1-preference", "LLaMA-Factory v1 preference", false),
  GEMINI("gemini", "Gemini contents", false),
  GEMINI_PREFERENCE("gemini-preference", "Gemini preference", false),
  GEMINI_REINFORCEMENT("gemini-reinforcement", "Gemini reinforcement", false),
  CONVERSE("bedrock-converse", "Bedrock Converse", false),
  CLAUDE("bedrock-claude", "Claude on Bedrock", false),
  COHERE("cohere-chat", "Cohere chat", false),
  MISTRAL("mistral-instruct", "Mistral instruct", false),
  SEGMENTS("axolotl-segments", "Axolotl template-free segments", false),
  TOKENIZED("tokenized", "token ids", false),
  IMAGE_CAPTION("image-caption", "image and caption", false),
  EMBEDDING("embedding-pairs", "embedding pairs", false),
  RERANKING("reranking", "reranking", false),
  CLASSIFICATION("classification", "text and label", false),
  MULTIPLE_CHOICE("multiple-choice", "multiple-choice evaluation", false),
  VISUAL_QUESTION("visual-question", "visual question answering", false),
  QUESTION_ANSWER("question-answer", "question and answer, a cousin of Alpaca", false),

  /** A JSON object of no shape that is known here. */
  UNKNOWN("unknown", "no known shape", false),
  /** No JSON object could be read from the line. */
  NONE("none", "not readable", false);

  private final String id;
  private final String title;
  private final boolean judged;

  Format(String id, String title, boolean judged) {
    this.id = id;
    this.title = title;
    this.judged = judged;
  }

  /** The name in reports, for machines. */
  public String id() {
    return id;
  }

  /** The name in sentences. */
  public String title() {
    return title;
  }

  /** Whether the rules of shape look at such a record; the others are recognised by name only. */
  public boolean judged() {
    return judged;
  }

  /** Whether it is the shape of a training record at all. */
  public boolean known() {
    return this != UNKNOWN && this != NONE;
  }

  /**
   * Chat and reinforcement records differ in what they are for, not in their shape: a file may be
   * either, never "mixed".
   */
  public Format family() {
    return this == REINFORCEMENT ? CHAT : this;
  }

  /**
   * The format that most records have: first by family, then within it; the earlier one when two
   * have as many. {@link #UNKNOWN} when no record is of a known format, {@link #NONE} when there is
   * no record.
   *
   * @param counts how many records there are of each format
   */
  public static Format commonest(Map<Format, Long> counts) {
    Map<Format, Long> families = new EnumMap<>(Format.class);
    counts.forEach((format, count) -> families.merge(format.family(), count, Long::sum));
    families.remove(UNKNOWN);
    Format family = largest(families);
    if (family == NONE) {
      return counts.isEmpty() ? NONE : UNKNOWN;
    }
    Map<Format, Long> members = new EnumMap<>(counts);
    members.keySet().removeIf(format -> format.family() != family);
    return largest(members);
  }

  private static Format largest(Map<Format, Long> counts) {
    Format largest = NONE;
    long most = 0;
    for (Map.Entry<Format, Long> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        largest = entry.getKey();
      }
    }
    return largest;
  }
}
