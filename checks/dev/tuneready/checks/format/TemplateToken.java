package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Part;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;

/** Marks of chat templates inside texts that a trainer will put into a template itself. */
public record TemplateToken() implements Sight {
  private static final Rule RULE =
      Rule.warn("format/template-token", "a mark of chat templates stands inside a text");

  private static final Words MARKS =
      Words.exactly(
          // ChatML and OpenAI
          "<|im_start|>",
          "<|im_end|>",
          "<|im_sep|>",
          "<|endoftext|>",
          "<|endofprompt|>",
          "<|fim_prefix|>",
          "<|fim_middle|>",
          "<|fim_suffix|>",
          // Harmony
          "<|start|>",
          "<|channel|>",
          "<|message|>",
          "<|end|>",
          "<|return|>",
          "<|call|>",
          // Llama 3 and 4
          "<|begin_of_text|>",
          "<|end_of_text|>",
          "<|start_header_id|>",
          "<|end_header_id|>",
          "<|eot_id|>",
          "<|eom_id|>",
          "<|python_tag|>",
          "<|header_start|>",
          "<|header_end|>",
          "<|eot|>",
          // Llama 2 and Mistral
          "[INST]",
          "[/INST]",
          "<<SYS>>",
          "<</SYS>>",
          "[AVAILABLE_TOOLS]",
          "[TOOL_CALLS]",
          "[TOOL_RESULTS]",
          // Gemma
          "<start_of_turn>",
          "<end_of_turn>",
          // Phi, Zephyr, GLM
          "<|system|>",
          "<|user|>",
          "<|assistant|>",
          "<|observation|>",
          // DeepSeek
          "<\uFF5Cbegin\u2581of\u2581sentence\uFF5C>",
          "<\uFF5Cend\u2581of\u2581sentence\uFF5C>",
          "<\uFF5CUser\uFF5C>",
          "<\uFF5CAssistant\uFF5C>",
          // Cohere
          "<|START_OF_TURN_TOKEN|>",
          "<|END_OF_TURN_TOKEN|>");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    for (Turn turn : Turns.judged(example)) {
      if (rendered(example.format(), turn)) {
        for (Part part : turn.parts()) {
          if (part.kind().textual()) {
            MARKS.in(part.text()).ifPresent(found -> seen.saw(RULE, () -> spot(turn, part, found)));
          }
        }
      }
    }
  }

  /** Whether trainers put a turn into a template; a text of a raw format brings its own marks. */
  private static boolean rendered(Format format, Turn turn) {
    return Turns.spoken(turn)
        || switch (format) {
          case TEXT,
              SEGMENTS,
              TOKENIZED,
              PROMPT_COMPLETION,
              PROMPT_ONLY,
              PREFERENCE,
              UNPAIRED_PREFERENCE,
              STEPWISE ->
              false;
          default -> true;
        };
  }

  private static Spot spot(Turn turn, Part part, Words.Found found) {
    return Spot.at(
        part.pointer(),
        found.sentence(turn) + ": a mark of chat templates",
        "a tokenizer may read it as the end of a turn, and a template that is in the text already is"
            + " put into another: take it out, or break it up where the text is about templates");
  }
}
