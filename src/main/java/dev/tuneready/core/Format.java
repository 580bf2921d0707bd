package dev.tuneready.core;

import java.util.EnumMap;
import java.util.Map;

/** The shape of a record. */
@SuppressWarnings("ImmutableEnumChecker") // Keys are immutable; only an annotation would say so.
public enum Format {
  CHAT("chat", "chat messages", Use.ANSWERS, "messages tools parallel_tool_calls functions"),
  PROMPT_COMPLETION(
      "prompt-completion",
      "prompt and completion",
      Use.ANSWERS,
      "prompt completion response tools"),
  TEXT("text", "text", Use.TEACHES, "text"),
  PREFERENCE_OUTPUTS(
      "preference-outputs",
      "preference pairs with two outputs",
      Use.TEACHES,
      "input preferred_output non_preferred_output preferred_completion non_preferred_completion"
          + " input.messages input.tools input.parallel_tool_calls"),
  PREFERENCE(
      "preference",
      "preference pairs with chosen and rejected",
      Use.TEACHES,
      "prompt chosen rejected system question input messages tools"),
  SHAREGPT(
      "sharegpt",
      "ShareGPT conversations",
      Use.ANSWERS,
      "conversations system tools messages images videos audios kto_tag"),
  ALPACA(
      "alpaca",
      "Alpaca instruction and output",
      Use.ANSWERS,
      "instruction input output system history response images videos audios kto_tag"),
  REINFORCEMENT("reinforcement", "reinforcement prompts", Use.ASKS, "messages tools"),
  PROMPT_ONLY("prompt-only", "prompts only", Use.ASKS, "prompt tools"),
  UNPAIRED_PREFERENCE(
      "unpaired-preference", "unpaired preference", Use.TEACHES, "prompt completion label tools"),
  STEPWISE("stepwise", "stepwise supervision", Use.TEACHES, "prompt completions labels"),
  SHAREGPT_PREFERENCE(
      "sharegpt-preference",
      "ShareGPT preference",
      Use.TEACHES,
      "conversations chosen rejected system tools images videos audios"),
  ALPACA_PREFERENCE(
      "alpaca-preference",
      "Alpaca preference",
      Use.TEACHES,
      "instruction input chosen rejected chosen_response rejected_response system history images"
          + " videos audios"),
  FIREWORKS_PAIR(
      "fireworks-pair",
      "Fireworks Training API pair",
      Use.TEACHES,
      "chosen rejected chosen.messages chosen.tools rejected.messages rejected.tools"),
  LLAMA_FACTORY(
      "llama-factory-v1", "LLaMA-Factory v1 messages", Use.ANSWERS, "messages tools extra_info"),
  LLAMA_FACTORY_PREFERENCE(
      "llama-factory-v1-preference",
      "LLaMA-Factory v1 preference",
      Use.TEACHES,
      "chosen_messages rejected_messages tools extra_info"),
  GEMINI("gemini", "Gemini contents", Use.ANSWERS, "contents systemInstruction tools"),
  GEMINI_PREFERENCE(
      "gemini-preference",
      "Gemini preference",
      Use.TEACHES,
      "contents completions system_instruction"),
  GEMINI_REINFORCEMENT(
      "gemini-reinforcement",
      "Gemini reinforcement",
      Use.ASKS,
      "contents references systemInstruction"),
  CONVERSE(
      "bedrock-converse",
      "Bedrock Converse",
      Use.ANSWERS,
      "schemaVersion system messages toolConfig"),
  CLAUDE("bedrock-claude", "Claude on Bedrock", Use.ANSWERS, "system messages"),
  COHERE("cohere-chat", "Cohere chat", Use.ANSWERS, "messages"),
  MISTRAL(
      "mistral-instruct",
      "Mistral instruct",
      Use.ANSWERS,
      "interactions messages tools available_tools"),
  SEGMENTS("axolotl-segments", "Axolotl template-free segments", Use.TEACHES, "segments"),
  TOKENIZED("tokenized", "token ids", Use.TEACHES, "input_ids attention_mask labels"),
  PROMPT_ANSWER(
      "prompt-answer",
      "prompt and answer under other keys",
      Use.ANSWERS,
      "question answer response choices solution explanation category system_prompt INSTRUCTION"
          + " RESPONSE instruction input output revision reflection corrected article summary"
          + " context unanswerable_question message_1 message_2 prompt generation scores critiques"),
  VISUAL_QUESTION("visual-question", "visual question answering", Use.NAMED, "input output image"),
  IMAGE_CAPTION("image-caption", "image and caption", Use.FOREIGN, "image-ref caption"),
  EMBEDDING("embedding-pairs", "embedding pairs", Use.FOREIGN, "query positive"),
  RERANKING("reranking", "reranking", Use.FOREIGN, "query relevant_passages hard_negatives"),
  CLASSIFICATION("classification", "text and label", Use.FOREIGN, "text label labels"),
  MULTIPLE_CHOICE(
      "multiple-choice",
      "multiple-choice evaluation",
      Use.FOREIGN,
      "query question choices gold answer"),

  /** A JSON object of no shape that is known here. */
  UNKNOWN("unknown", "no known shape", Use.FOREIGN, ""),
  /** No JSON object could be read from the line. */
  NONE("none", "not readable", Use.FOREIGN, "");

  private final String id;
  private final String title;
  private final Use use;
  private final Keys keys;

  Format(String id, String title, Use use, String keys) {
    this.id = id;
    this.title = title;
    this.use = use;
    this.keys = Keys.of(keys);
  }

  private enum Use {
    /** Asks something and answers it; the rules of shape look at it. */
    ANSWERS,
    /** Teaches otherwise: by two answers, by labels, by text; the rules of shape look at it. */
    TEACHES,
    /** Holds questions only, the answers of the model are graded; the rules of shape look at it. */
    ASKS,
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
    return switch (use) {
      case ANSWERS, TEACHES, ASKS -> true;
      case NAMED, FOREIGN -> false;
    };
  }

  /** Whether a record asks something and holds the answer to it, and no other. */
  public boolean answers() {
    return use == Use.ANSWERS;
  }

  /** Whether a record asks only: what the model answers is graded. */
  public boolean asks() {
    return use == Use.ASKS;
  }

  /** The keys that a record may have. */
  public Keys keys() {
    return keys;
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
   * Chat and reinforcement records differ in what they are for, and Claude's by a system prompt
   * that may be left out: a file may hold either, and is never "mixed".
   */
  public Format family() {
    return this == REINFORCEMENT || this == CLAUDE ? CHAT : this;
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
