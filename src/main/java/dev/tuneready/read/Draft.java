package dev.tuneready.read;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Format;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Key;
import dev.tuneready.core.Keys;
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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An example while its record is read: what has been found in it so far. */
final class Draft {
  final Fields record;
  final Format format;
  final List<Turn> turns = new ArrayList<>();
  final List<Turn> rejected = new ArrayList<>(0);
  final List<Flaw> flaws = new ArrayList<>(0);
  final List<Key> beside = new ArrayList<>(0);
  final List<Key> extraKeys = new ArrayList<>(0);
  @Nullable RawJson tools;
  @Nullable Boolean label;

  /** For the calls of tools in this record. */
  final Calls calls;

  private final byte[] bytes;
  private final InnerJson inner;
  private boolean graded;

  /**
   * @param bytes from which the record was read
   */
  Draft(byte[] bytes, InnerJson inner, Fields record, Format format) {
    this.bytes = bytes;
    this.inner = inner;
    this.record = record;
    this.format = format;
    this.calls = new Calls(bytes, inner);
  }

  Example example(long place, Split split, List<Flaw> flaws, long hashHigh, long hashLow) {
    flaws.addAll(this.flaws);
    return new Example(
        place,
        split,
        format,
        turns,
        losing(),
        tools,
        label,
        beside,
        extraKeys(),
        flaws,
        record,
        hashHigh,
        hashLow);
  }

  /** The answer that lost, without the prompt where that is told once more before it. */
  private List<Turn> losing() {
    int shared = 0;
    int most = Math.min(turns.size(), rejected.size()) - 1;
    while (shared < most && turns.get(shared).repeats(rejected.get(shared))) {
      shared++;
    }
    return rejected.subList(shared, rejected.size());
  }

  /** Tells each value of a list of turns, with its pointer; a list without any is a flaw. */
  void each(@Nullable Json list, String pointer, BiConsumer<Json, String> use) {
    if (list != null && !(list instanceof Items)) {
      flaws.add(Misfit.turns(list, pointer));
      return;
    }
    List<Json> values = list instanceof Items items ? items.values() : List.of();
    if (values.isEmpty()) {
      flaws.add(Misfit.noTurns(pointer));
    }
    for (int i = 0; i < values.size(); i++) {
      use.accept(values.get(i), Pointer.of(pointer, i));
    }
  }

  /** Reads what stands where a text is expected, and nothing else will do. */
  Content text(@Nullable Json value, String pointer, List<Part> parts, String expected) {
    if (value == null) {
      return Content.ABSENT;
    }
    if (value instanceof Json.Text text) {
      parts.add(Part.text(text.value(), pointer));
      return Content.STRING;
    }
    if (value instanceof Json.Blob) {
      parts.add(Files.written(Part.Kind.FILE, value, null, null, pointer));
      return Content.STRING;
    }
    if (value.type() == JsonType.NULL) {
      return Content.NULL;
    }
    flaws.add(Misfit.text(value, pointer, expected));
    return Content.MISTYPED;
  }

  /** A turn that is a field of the record, and its text. */
  Turn field(Role role, String key) {
    return field(role, record.get(key), Pointer.of("", key));
  }

  /** A turn that is one text, wherever it stands. */
  Turn field(Role role, @Nullable Json value, String pointer) {
    List<Part> parts = new ArrayList<>(1);
    Content content = text(value, pointer, parts, Misfit.STRING);
    return Turn.field(role, content, parts, pointer);
  }

  /** What stands in a list of turns and is no object. */
  Turn noTurn(Json value, Dialect dialect, String pointer) {
    flaws.add(Misfit.turn(value, dialect, pointer));
    return Turn.none(dialect, pointer);
  }

  /** A text of the record that says what the system is to do, where there is one. */
  void addSystem() {
    if (record.has("system")) {
      turns.add(field(Role.SYSTEM, "system"));
    }
  }

  /** The word for who speaks; null when there is none, or it is no string. */
  @Nullable String word(Fields turn, String key, String pointer) {
    Json word = turn.get(key);
    if (word != null && !(word instanceof Json.Text)) {
      flaws.add(Misfit.role(word, Pointer.of(pointer, key)));
    }
    return turn.text(key);
  }

  /** The number beside a turn that says whether it is trained on. */
  static @Nullable Double weight(Fields turn, Dialect dialect) {
    return turn.get(dialect.weightKey()) instanceof Json.Num weight ? weight.value() : null;
  }

  /** What stands there, as it is written. */
  @Nullable String weightWritten(Fields turn, Dialect dialect) {
    Json weight = turn.get(dialect.weightKey());
    return weight == null
        ? null
        : weight instanceof Json.Text text ? '"' + text.value() + '"' : calls.text(weight);
  }

  /** The tools of the record, as a list or as JSON in a text. */
  @Nullable RawJson tools(String key) {
    return tools(record, "", key);
  }

  /**
   * The tools of an object in it.
   *
   * @param pointer the JSON Pointer of the object
   */
  @Nullable RawJson tools(Fields holder, String pointer, String key) {
    Json tools = holder.get(key);
    String at = Pointer.of(pointer, key);
    return tools instanceof Json.Text text
        ? written(text.value(), at)
        : Json.raw(tools, bytes, at, false);
  }

  /** Tools that are written as a text, as ShareGPT does it; null when it is blank. */
  private @Nullable RawJson written(String tools, String pointer) {
    if (tools.isBlank()) {
      return null;
    }
    byte[] text = tools.getBytes(StandardCharsets.UTF_8);
    RawJson raw = Json.raw(inner.read(text), text, pointer, true);
    return raw != null
        ? raw
        : new RawJson(text, 0, text.length, JsonType.STRING, inner.hash(tools), pointer, true);
  }

  /** Notes the keys that stand in the record beside its turns. */
  void beside(String... keys) {
    for (String key : keys) {
      Json value = record.get(key);
      if (value != null) {
        beside.add(new Key(key, value.type(), Pointer.of("", key)));
      }
    }
  }

  /** Looks whether a field that may be left out is true or false, where it is not. */
  void flag(Fields holder, String pointer, String key) {
    Json value = holder.get(key);
    if (value != null && value.type() != JsonType.BOOLEAN && value.type() != JsonType.NULL) {
      flaws.add(Misfit.unlike(value, Pointer.of(pointer, key), "true or false"));
    }
  }

  /** Reads whether the record is a good example or a bad one. */
  void label(String key) {
    Json value = record.get(key);
    if (value != null) {
      beside(key);
      if (value instanceof Json.Flag flag) {
        label = flag.value();
      } else {
        flaws.add(Misfit.label(value, Pointer.of("", key)));
      }
    }
  }

  /** Notes all that the format does not define: it is for the grader. */
  void besideAllElse() {
    forGrader(record, format.keys(), "");
    graded = true;
  }

  /** Notes the fields of an object, but for these, as data for the grader. */
  void forGrader(Fields fields, Keys known, String pointer) {
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.name(i);
      if (!known.has(name)) {
        Json value = fields.value(i);
        beside.add(new Key(name, value.type(), Pointer.of(pointer, name), inner.hash(value)));
      }
    }
  }

  /** The keys that the format does not define, in the record and in the objects it is made of. */
  private List<Key> extraKeys() {
    if (graded || (format.known() && !format.judged())) {
      return List.of();
    }
    extraKeys.addAll(0, extraKeys(record, format.keys(), ""));
    for (String owner : format.keys().owners()) {
      if (record.get(owner) instanceof Fields fields) {
        extraKeys.addAll(extraKeys(fields, format.keys().within(owner), Pointer.of("", owner)));
      }
    }
    return extraKeys;
  }

  /** The keys of an object that are not among these. */
  static List<Key> extraKeys(Fields fields, Keys known, String pointer) {
    List<Key> extra = List.of();
    for (int i = 0; i < fields.size(); i++) {
      if (!known.has(fields.name(i))) {
        extra = extra.isEmpty() ? new ArrayList<>() : extra;
        extra.add(
            new Key(fields.name(i), fields.value(i).type(), Pointer.of(pointer, fields.name(i))));
      }
    }
    return extra;
  }
}
