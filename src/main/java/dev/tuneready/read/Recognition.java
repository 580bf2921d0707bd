package dev.tuneready.read;

import dev.tuneready.core.Format;
import dev.tuneready.core.JsonType;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the format of a record by its keys, and where those are not enough by what stands under
 * them. The first that fits wins; the order is that of the formats from the most particular to the
 * most general.
 */
final class Recognition {
  private static final Set<String> CONVERSE_PARTS =
      Set.of("text", "image", "video", "document", "toolUse", "toolResult", "reasoningContent");

  /** Those of them that no other format has. */
  private static final Set<String> CONVERSE_ONLY =
      Set.of("toolUse", "toolResult", "reasoningContent");

  private static final Set<String> COHERE_ROLES = Set.of("System", "User", "Chatbot");

  /** What people write for a label that says good or bad. */
  private static final Set<String> VERDICTS =
      Set.of(
          "0",
          "1",
          "-1",
          "0.0",
          "1.0",
          "true",
          "false",
          "yes",
          "no",
          "good",
          "bad",
          "chosen",
          "rejected",
          "desirable",
          "undesirable",
          "positive",
          "negative");

  /** Under these an answer stands that is not preferred to another. */
  private static final List<String> ANSWERS =
      List.of("messages", "completion", "response", "output", "conversations", "answer", "text");

  /** Answers to an instruction that no trainer reads under this name. */
  private static final List<String> MISNAMED = List.of("completion", "target", "label", "reply");

  private Recognition() {}

  static Format of(Fields record) {
    Format format = byMarker(record);
    if (format == null && record.has("messages")) {
      format = ofMessages(record);
    }
    return format != null ? format : byFields(record);
  }

  private static @Nullable Format byMarker(Fields record) {
    if (record.has("contents")) {
      return record.has("completions")
          ? Format.GEMINI_PREFERENCE
          : record.has("references") ? Format.GEMINI_REINFORCEMENT : Format.GEMINI;
    }
    if ((record.get("input") instanceof Fields input
            && input.has("messages")
            && !record.has("instruction"))
        || record.has("preferred_output")
        || record.has("non_preferred_output")
        || record.has("preferred_completion")
        || record.has("non_preferred_completion")) {
      return Format.PREFERENCE_OUTPUTS;
    }
    if (record.has("chosen_messages") || record.has("rejected_messages")) {
      return Format.LLAMA_FACTORY_PREFERENCE;
    }
    if (pair(record)) {
      return ofPair(record);
    }
    return record.has("conversations") ? Format.SHAREGPT : null;
  }

  /** Whether there are two answers, or one whose other is missing. */
  private static boolean pair(Fields record) {
    boolean chosen = record.has("chosen") || record.has("chosen_response");
    boolean rejected = record.has("rejected") || record.has("rejected_response");
    return (chosen && rejected)
        || ((chosen || rejected) && ANSWERS.stream().noneMatch(record::has));
  }

  private static Format ofPair(Fields record) {
    if (record.has("conversations")) {
      return Format.SHAREGPT_PREFERENCE;
    }
    if (record.has("instruction")) {
      return Format.ALPACA_PREFERENCE;
    }
    boolean wrapped =
        record.get("chosen") instanceof Fields chosen
            && chosen.has("messages")
            && record.get("rejected") instanceof Fields rejected
            && rejected.has("messages");
    return wrapped ? Format.FIREWORKS_PAIR : Format.PREFERENCE;
  }

  private static Format ofMessages(Fields record) {
    if (!(record.get("messages") instanceof Items messages)) {
      return Format.CHAT;
    }
    if (record.has("available_tools")) {
      return Format.MISTRAL;
    }
    if (record.has("schemaVersion")
        || record.has("toolConfig")
        || converse(messages)
        || record.get("system") instanceof Items) {
      return Format.CONVERSE;
    }
    if (anyPart(messages, part -> part.has("type") && part.has("value"))) {
      return Format.LLAMA_FACTORY;
    }
    if (record.isText("system") && rolesAre(messages, Set.of("user", "assistant"))) {
      return Format.CLAUDE;
    }
    if (anyRole(messages, Set.of("Chatbot")) && rolesAre(messages, COHERE_ROLES)) {
      return Format.COHERE;
    }
    if (anyTurn(messages, turn -> turn.has("from") && turn.has("value"))) {
      return Format.SHAREGPT;
    }
    return endsWithUser(messages) && !record.names().stream().allMatch(Format.CHAT.keys()::has)
        ? Format.REINFORCEMENT
        : Format.CHAT;
  }

  private static Format byFields(Fields record) {
    if (record.has("interactions")) {
      return Format.MISTRAL;
    }
    if (record.has("prompt")) {
      return ofPrompt(record);
    }
    if (record.has("completion")
        && record.names().stream().allMatch(Format.PROMPT_COMPLETION.keys()::has)) {
      return Format.PROMPT_COMPLETION;
    }
    if (record.has("instruction")) {
      return ofInstruction(record);
    }
    if (record.isText("text") && record.size() == 1) {
      return Format.TEXT;
    }
    if (record.has("segments")) {
      return Format.SEGMENTS;
    }
    if (record.has("input_ids")) {
      return Format.TOKENIZED;
    }
    return rest(record);
  }

  private static Format ofPrompt(Fields record) {
    if (record.has("completion") && labelled(record)) {
      return Format.UNPAIRED_PREFERENCE;
    }
    if (record.has("completions") && record.has("labels")) {
      return Format.STEPWISE;
    }
    if (record.has("completion")
        || record.has("response")
        || record.names().stream().anyMatch("completion"::equalsIgnoreCase)) {
      return Format.PROMPT_COMPLETION;
    }
    return Cousin.of(record) != null ? Format.PROMPT_ANSWER : Format.PROMPT_ONLY;
  }

  /** Whether a label says good or bad, in whatever words; of other labels nobody knows. */
  private static boolean labelled(Fields record) {
    Json label = record.get("label");
    if (label instanceof Json.Num number) {
      return VERDICTS.contains(number.digits());
    }
    if (label instanceof Json.Text text) {
      return VERDICTS.contains(text.value().strip().toLowerCase(Locale.ROOT));
    }
    return label != null && (label.type() == JsonType.BOOLEAN || label.type() == JsonType.NULL);
  }

  /** Whatever else it is, the answer is missing: unless it stands under a wrong name. */
  private static Format ofInstruction(Fields record) {
    if (record.has("output") || record.has("response")) {
      return Format.ALPACA;
    }
    if (Cousin.of(record) != null) {
      return Format.PROMPT_ANSWER;
    }
    return MISNAMED.stream().anyMatch(record::has) ? Format.UNKNOWN : Format.ALPACA;
  }

  private static Format rest(Fields record) {
    if (record.has("image-ref") && record.has("caption")) {
      return Format.IMAGE_CAPTION;
    }
    if (record.has("query")) {
      if (record.has("positive")) {
        return Format.EMBEDDING;
      }
      if (record.has("relevant_passages")) {
        return Format.RERANKING;
      }
      if (record.has("choices")) {
        return Format.MULTIPLE_CHOICE;
      }
    }
    if (record.has("text") && (record.has("label") || record.has("labels"))) {
      return Format.CLASSIFICATION;
    }
    if (record.has("input") && record.has("output") && record.has("image")) {
      return Format.VISUAL_QUESTION;
    }
    if (record.has("text")) {
      return Format.TEXT;
    }
    if (record.has("question")
        && record.has("choices")
        && !record.has("solution")
        && !record.has("explanation")) {
      return Format.MULTIPLE_CHOICE;
    }
    return Cousin.of(record) != null ? Format.PROMPT_ANSWER : Format.UNKNOWN;
  }

  /** A part without a type may have lost it, unless no part has one and no text stands alone. */
  private static boolean converse(Items messages) {
    return anyPart(messages, part -> untyped(part, CONVERSE_ONLY))
        || (anyPart(messages, part -> untyped(part, CONVERSE_PARTS))
            && !anyPart(messages, part -> part.has("type"))
            && !anyTurn(messages, turn -> turn.isText("content")));
  }

  private static boolean untyped(Fields part, Set<String> keys) {
    return !part.has("type") && part.names().stream().anyMatch(keys::contains);
  }

  private static boolean anyPart(Items messages, Predicate<Fields> test) {
    return anyTurn(
        messages,
        turn -> {
          if (turn.get("content") instanceof Items parts) {
            for (Json part : parts.values()) {
              if (part instanceof Fields fields && test.test(fields)) {
                return true;
              }
            }
          }
          return false;
        });
  }

  private static boolean anyTurn(Items messages, Predicate<Fields> test) {
    for (Json message : messages.values()) {
      if (message instanceof Fields turn && test.test(turn)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyRole(Items messages, Set<String> roles) {
    return anyTurn(
        messages,
        turn -> turn.get("role") instanceof Json.Text role && roles.contains(role.value()));
  }

  private static boolean rolesAre(Items messages, Set<String> roles) {
    return !anyTurn(
        messages,
        turn -> !(turn.get("role") instanceof Json.Text role && roles.contains(role.value())));
  }

  private static boolean endsWithUser(Items messages) {
    int size = messages.values().size();
    return size > 0
        && messages.values().get(size - 1) instanceof Fields last
        && "user".equals(last.text("role"));
  }
}
