package dev.tuneready.core;

import java.util.EnumMap;
import java.util.Map;

/** The shape of a record. */
public enum Format {
  CHAT("chat", "chat messages", Use.JUDGED),
  PROMPT_COMPLETION("prompt-completion", "prompt and completion", Use.JUDGED),
  TEXT("text", "text", Use.JUDGED),
  PREFERENCE_OUTPUTS("preference-outputs", "preference pairs with two outputs", Use.JUDGED),
  PREFERENCE("preference", "preference pairs with chosen and rejected", Use.JUDGED),
  SHAREGPT("sharegpt", "ShareGPT conversations", Use.JUDGED),
  ALPACA("alpaca", "Alpaca instruction and output", Use.JUDGED),

  REINFORCEMENT("reinforcement", "reinforcement prompts", Use.NAMED),
  PROMPT_ONLY("prompt-only", "prompts only", Use.NAMED),
  UNPAIRED_PREFERENCE("unpaired-preference", "unpaired preference", Use.NAMED),
  STEPWISE("stepwise", "stepwise supervision", Use.NAMED),
  SHAREGPT_PREFERENCE("sharegpt-preference", "ShareGPT preference", Use.NAMED),
  ALPACA_PREFERENCE("alpaca-preference", "Alpaca preference", Use.NAMED),
  FIREWORKS_PAIR("fireworks-pair", "Fireworks Training API pair", Use.NAMED),
  LLAMA_FACTORY("llama-factory-v1", "LLaMA-Factory v1 messages", Use.NAMED),
  LLAMA_FACTORY_PREFERENCE("llama-factory-v1-preference", "LLaMA-Factory v1 preference", Use.NAMED),
  GEMINI("gemini", "Gemini contents", Use.NAMED),
  GEMINI_PREFERENCE("gemini-preference", "Gemini preference", Use.NAMED),
  GEMINI_REINFORCEMENT("gemini-reinforcement", "Gemini reinforcement", Use.NAMED),
  CONVERSE("bedrock-converse", "Bedrock Converse", Use.NAMED),
  CLAUDE("bedrock-claude", "Claude on Bedrock", Use.NAMED),
  COHERE("cohere-chat", "Cohere chat", Use.NAMED),
  MISTRAL("mistral-instruct", "Mistral instruct", Use.NAMED),
  SEGMENTS("axolotl-segments", "Axolotl template-free segments", Use.NAMED),
  TOKENIZED("tokenized", "token ids", Use.NAMED),
  IMAGE_CAPTION("image-caption", "image and caption", Use.FOREIGN),
  EMBEDDING("embedding-pairs", "embedding pairs", Use.FOREIGN),
  RERANKING("reranking", "reranking", Use.FOREIGN),
  CLASSIFICATION("classification", "text and label", Use.FOREIGN),
  MULTIPLE_CHOICE("multiple-choice", "multiple-choice evaluation", Use.FOREIGN),
  VISUAL_QUESTION("visual-question", "visual question answering", Use.NAMED),
  QUESTION_ANSWER("question-answer", "question and answer", Use.NAMED),

  /** A JSON object of no shape that is known here. */
  UNKNOWN("unknown", "no known shape", Use.FOREIGN),
  /** No JSON object could be read from the line. */
  NONE("none", "not readable", Use.FOREIGN);

  private final String id;
  private final String title;
  private final Use use;

  Format(String id, String title, Use use) {
    this.id = id;
    this.title = title;
    this.use = use;
  }

  private enum Use {
    /** The rules of shape look at it. */
    JUDGED,
    /** Some trainer of language models takes it as it stands; here it is known by name only. */
    NAMED,
    /** Made for something else, such as an evaluation or a search. */
    FOREIGN
  }

  /** The name in reports, for machines. */
  public String id() {
    return id;
  }

  /** The name in sentences: without a comma, for it stands in lists. */
  public String title() {
    return title;
  }

  /** Whether the rules of shape look at such a record; the others are recognised by name only. */
  public boolean judged() {
    return use == Use.JUDGED;
  }

  /** Whether a language model can be fine-tuned on such records as they stand. */
  public boolean trainable() {
    return use != Use.FOREIGN;
  }

  /** Whether it is a shape that is recognised at all. */
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
