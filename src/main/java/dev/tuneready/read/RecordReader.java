package dev.tuneready.read;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Format;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Key;
import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.RawJson;
import dev.tuneready.core.Role;
import dev.tuneready.core.Split;
import dev.tuneready.core.Turn;
import dev.tuneready.core.Turn.Content;
import dev.tuneready.json.InnerJson;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Fields;
import dev.tuneready.json.Json.Items;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an example of a record, by its format. */
final class RecordReader {
  private static final Set<String> CHAT_KEYS =
      Set.of("messages", "tools", "parallel_tool_calls", "functions");
  private static final Set<String> PROMPT_KEYS =
      Set.of("prompt", "completion", "response", "tools");
  private static final Set<String> TEXT_KEYS = Set.of("text");
  private static final Set<String> OUTPUTS_KEYS =
      Set.of(
          "input",
          "preferred_output",
          "non_preferred_output",
          "preferred_completion",
          "non_preferred_completion");
  private static final Set<String> INPUT_KEYS = Set.of("messages", "tools", "parallel_tool_calls");
  private static final Set<String> PAIR_KEYS =
      Set.of("prompt", "chosen", "rejected", "tools", "system", "question", "input", "messages");
  private static final Set<String> SHAREGPT_KEYS =
      Set.of("conversations", "messages", "system", "tools", "images", "videos", "audios");
  private static final Set<String> ALPACA_KEYS =
      Set.of(
          "instruction",
          "input",
          "output",
          "response",
          "system",
          "history",
          "images",
          "videos",
          "audios");

  /**
   * Beyond so many characters a pointer names what encloses a string: many strings under one long
   * key would take memory without bounds.
   */
  private static final int POINTER = 200;

  private final byte[] bytes;
  private final InnerJson inner;
  private final TurnReader reader;
  private final Fields record;

  RecordReader(byte[] bytes, Fields record, InnerJson inner) {
    this.bytes = bytes;
    this.inner = inner;
    this.reader = new TurnReader(bytes, inner);
    this.record = record;
  }

  Example read(long place, Split split, List<Flaw> flaws, long hashHigh, long hashLow) {
    Format format = Recognition.of(record);
    List<Turn> turns =
        switch (format) {
          case CHAT, REINFORCEMENT -> reader.turns(record.get("messages"), "/messages");
          case PROMPT_COMPLETION -> promptAndCompletion();
          case TEXT -> List.of(field(Role.ASSISTANT, "text", Part.Kind.TEXT));
          case PREFERENCE_OUTPUTS -> outputs("preferred_output", "preferred_completion", true);
          case PREFERENCE -> pair("chosen", true);
          case SHAREGPT -> new ShareGpt(inner).turns(record);
          case ALPACA -> alpaca();
          default -> List.of(allStrings());
        };
    List<Turn> rejected =
        switch (format) {
          case PREFERENCE_OUTPUTS ->
              outputs("non_preferred_output", "non_preferred_completion", false);
          case PREFERENCE -> pair("rejected", false);
          default -> List.of();
        };
    return new Example(
        place,
        split,
        format,
        turns,
        rejected,
        tools(format),
        extraKeys(format),
        flaws,
        hashHigh,
        hashLow);
  }

  private List<Turn> promptAndCompletion() {
    List<Turn> turns = new ArrayList<>(side("prompt", Role.USER));
    turns.addAll(side(record.has("completion") ? "completion" : "response", Role.ASSISTANT));
    return turns;
  }

  /** One side of a record: a text, or the turns of a conversation. */
  private List<Turn> side(String key, Role role) {
    return conversation(record.get(key))
        ? reader.turns(record.get(key), "/" + key)
        : List.of(field(role, key, Part.Kind.TEXT));
  }

  private static boolean conversation(@Nullable Json value) {
    return value instanceof Items items
        && !items.values().isEmpty()
        && items.values().get(0) instanceof Fields first
        && first.has("role");
  }

  private Turn field(Role role, String key, Part.Kind kind) {
    return field(record, role, key, kind, "");
  }

  private static Turn field(Fields fields, Role role, String key, Part.Kind kind, String parent) {
    List<Part> parts = new ArrayList<>(1);
    String pointer = Pointer.of(parent, key);
    Content content = TurnReader.content(fields.get(key), pointer, parts);
    if (kind != Part.Kind.TEXT) {
      parts.replaceAll(part -> new Part(kind, part.text(), part.length(), part.pointer()));
    }
    return Turn.field(role, content, parts, pointer);
  }

  private List<Turn> outputs(String key, String twin, boolean withPrompt) {
    List<Turn> turns = new ArrayList<>();
    if (withPrompt && record.get("input") instanceof Fields input) {
      turns.addAll(reader.turns(input.get("messages"), "/input/messages"));
    }
    String used = record.has(key) || !record.has(twin) ? key : twin;
    Json value = record.get(used);
    turns.addAll(
        value instanceof Items
            ? reader.turns(value, "/" + used)
            : List.of(field(Role.ASSISTANT, used, Part.Kind.TEXT)));
    return turns;
  }

  private List<Turn> pair(String key, boolean withPrompt) {
    List<Turn> turns = new ArrayList<>();
    if (withPrompt) {
      for (String prompt : List.of("system", "prompt", "question", "input")) {
        if (record.has(prompt)) {
          turns.addAll(side(prompt, prompt.equals("system") ? Role.SYSTEM : Role.USER));
        }
      }
      turns.addAll(reader.turns(record.get("messages"), "/messages"));
    }
    Json value = record.get(key);
    if (value instanceof Fields message && message.has("role")) {
      turns.add(reader.turn(message, "/" + key));
    } else {
      turns.addAll(side(key, Role.ASSISTANT));
    }
    return turns;
  }

  private List<Turn> alpaca() {
    List<Turn> turns = new ArrayList<>();
    if (record.has("system")) {
      turns.add(field(Role.SYSTEM, "system", Part.Kind.TEXT));
    }
    if (record.get("history") instanceof Items history) {
      addHistory(history, turns);
    }
    Turn instruction = field(Role.USER, "instruction", Part.Kind.TEXT);
    Turn input = field(Role.USER, "input", Part.Kind.CONTEXT);
    if (!input.blank()) {
      instruction.parts().addAll(input.parts());
    }
    turns.add(instruction);
    turns.add(field(Role.ASSISTANT, record.has("output") ? "output" : "response", Part.Kind.TEXT));
    return turns;
  }

  private static void addHistory(Items history, List<Turn> turns) {
    for (int i = 0; i < history.values().size(); i++) {
      if (history.values().get(i) instanceof Items pair && pair.values().size() == 2) {
        for (int side = 0; side < 2; side++) {
          List<Part> parts = new ArrayList<>(1);
          String pointer = Pointer.of(Pointer.of("/history", i), side);
          Content content = TurnReader.content(pair.values().get(side), pointer, parts);
          turns.add(Turn.field(side == 0 ? Role.USER : Role.ASSISTANT, content, parts, pointer));
        }
      }
    }
  }

  /**
   * Of a format that is not judged: every string of the record, so that what needs no shape can
   * still look at it.
   */
  private Turn allStrings() {
    List<Part> parts = new ArrayList<>();
    addStrings(record, "", parts);
    return new Turn(
        Role.OTHER, null, Content.PARTS, parts, null, null, List.of(), null, List.of(), "", "");
  }

  private static void addStrings(Json value, String pointer, List<Part> parts) {
    if (value instanceof Json.Text text) {
      parts.add(Part.text(text.value(), pointer));
    } else if (value instanceof Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        String at = pointer.length() > POINTER ? pointer : Pointer.of(pointer, i);
        addStrings(items.values().get(i), at, parts);
      }
    } else if (value instanceof Fields fields) {
      for (int i = 0; i < fields.size(); i++) {
        String at = pointer.length() > POINTER ? pointer : Pointer.of(pointer, fields.name(i));
        addStrings(fields.value(i), at, parts);
      }
    }
  }

  private @Nullable RawJson tools(Format format) {
    Fields holder =
        format == Format.PREFERENCE_OUTPUTS && record.get("input") instanceof Fields input
            ? input
            : record;
    if (holder.get("tools") instanceof Json.Text tools) {
      return written(tools.value());
    }
    RawJson tools = Json.raw(holder.get("tools"), bytes);
    return tools != null ? tools : Json.raw(holder.get("functions"), bytes);
  }

  /** Tools that are written as a text, as ShareGPT does it; null when it is blank. */
  private @Nullable RawJson written(String tools) {
    if (tools.isBlank()) {
      return null;
    }
    byte[] text = tools.getBytes(StandardCharsets.UTF_8);
    RawJson raw = Json.raw(inner.read(text), text);
    return raw != null
        ? raw
        : new RawJson(text, 0, text.length, JsonType.STRING, inner.hash(tools));
  }

  private List<Key> extraKeys(Format format) {
    return switch (format) {
      case CHAT -> TurnReader.extraKeys(record, CHAT_KEYS, "");
      case PROMPT_COMPLETION -> TurnReader.extraKeys(record, PROMPT_KEYS, "");
      case TEXT -> TurnReader.extraKeys(record, TEXT_KEYS, "");
      case PREFERENCE_OUTPUTS -> outputsExtraKeys();
      case PREFERENCE -> TurnReader.extraKeys(record, PAIR_KEYS, "");
      case SHAREGPT -> TurnReader.extraKeys(record, SHAREGPT_KEYS, "");
      case ALPACA -> TurnReader.extraKeys(record, ALPACA_KEYS, "");
      case UNKNOWN -> TurnReader.extraKeys(record, Set.of(), "");
      default -> List.of();
    };
  }

  private List<Key> outputsExtraKeys() {
    List<Key> extra = new ArrayList<>(TurnReader.extraKeys(record, OUTPUTS_KEYS, ""));
    if (record.get("input") instanceof Fields input) {
      extra.addAll(TurnReader.extraKeys(input, INPUT_KEYS, "/input"));
    }
    return extra;
  }
}
