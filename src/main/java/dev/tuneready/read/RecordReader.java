package dev.tuneready.read;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Format;
import dev.tuneready.core.Part;
import dev.tuneready.core.Role;
import dev.tuneready.core.Split;
import dev.tuneready.core.Turn;
import dev.tuneready.core.Turn.Content;
import dev.tuneready.json.InnerJson;
import dev.tuneready.json.Json.Fields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes an example of a record, by its format. */
final class RecordReader {
  /** How the records of each format are read; those of the others are all their strings. */
  private static final Map<Format, Consumer<Draft>> READERS = new EnumMap<>(Format.class);

  static {
    READERS.put(Format.CHAT, RecordReader::chat);
    READERS.put(Format.REINFORCEMENT, RecordReader::reinforcement);
    READERS.put(Format.COHERE, draft -> messages(draft, Dialect.COHERE));
    READERS.put(Format.CLAUDE, RecordReader::claude);
    READERS.put(Format.MISTRAL, RecordReader::mistral);
    READERS.put(Format.LLAMA_FACTORY, draft -> messages(draft, Dialect.LLAMA_FACTORY));
    READERS.put(Format.LLAMA_FACTORY_PREFERENCE, Pairs::sideBySide);
    READERS.put(Format.PREFERENCE_OUTPUTS, Pairs::outputs);
    READERS.put(Format.FIREWORKS_PAIR, Pairs::wrapped);
    READERS.put(Format.PREFERENCE, Sides::preference);
    READERS.put(Format.PROMPT_COMPLETION, Sides::completion);
    READERS.put(Format.UNPAIRED_PREFERENCE, Sides::unpaired);
    READERS.put(Format.PROMPT_ONLY, Sides::promptOnly);
    READERS.put(Format.STEPWISE, Sides::stepwise);
    READERS.put(Format.SHAREGPT, ShareGpt::conversations);
    READERS.put(Format.SHAREGPT_PREFERENCE, ShareGpt::preference);
    READERS.put(Format.ALPACA, Instructions::alpaca);
    READERS.put(Format.ALPACA_PREFERENCE, Instructions::preference);
    READERS.put(Format.PROMPT_ANSWER, Instructions::cousin);
    READERS.put(Format.GEMINI, Gemini::contents);
    READERS.put(Format.GEMINI_PREFERENCE, Gemini::preference);
    READERS.put(Format.GEMINI_REINFORCEMENT, Gemini::reinforcement);
    READERS.put(Format.CONVERSE, Converse::messages);
    READERS.put(Format.SEGMENTS, Labels::segments);
    READERS.put(Format.TOKENIZED, Labels::tokenized);
    READERS.put(Format.TEXT, draft -> draft.turns.add(draft.field(Role.ASSISTANT, "text")));
  }

  private RecordReader() {}

  static Example read(
      byte[] bytes,
      Fields record,
      InnerJson inner,
      long place,
      Split split,
      List<Flaw> flaws,
      long hashHigh,
      long hashLow) {
    Draft draft = new Draft(bytes, inner, record, Recognition.of(record));
    READERS.getOrDefault(draft.format, RecordReader::allStrings).accept(draft);
    return draft.example(place, split, flaws, hashHigh, hashLow);
  }

  private static void messages(Draft draft, Dialect dialect) {
    new ChatTurns(draft, dialect).add(draft.record.get("messages"), "/messages", draft.turns);
    draft.tools = draft.tools("tools");
    if (draft.tools == null) {
      draft.tools = draft.tools("functions");
    }
  }

  private static void chat(Draft draft) {
    messages(draft, Dialect.CHAT);
    draft.flag(draft.record, "", "parallel_tool_calls");
    FilesBeside.addToChat(draft);
  }

  private static void reinforcement(Draft draft) {
    messages(draft, Dialect.CHAT);
    draft.besideAllElse();
  }

  private static void claude(Draft draft) {
    draft.addSystem();
    messages(draft, Dialect.CLAUDE);
  }

  private static void mistral(Draft draft) {
    String key = draft.record.has("interactions") ? "interactions" : "messages";
    new ChatTurns(draft, Dialect.MISTRAL).add(draft.record.get(key), "/" + key, draft.turns);
    String tools = draft.record.has("tools") ? "tools" : "available_tools";
    draft.tools = draft.tools(tools);
  }

  /** So that what needs no shape can still look at the record. */
  private static void allStrings(Draft draft) {
    List<Part> parts = Strings.of(draft.record);
    draft.turns.add(Turn.field(Role.OTHER, Content.PARTS, parts, ""));
    draft.tools = draft.tools("tools");
  }
}
