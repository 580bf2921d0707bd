package dev.tuneready.checks.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Format;
import dev.tuneready.core.Place;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Machine;
import dev.tuneready.engine.Progress;
import dev.tuneready.read.Source;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records are in one group of exact copies if, and only if, they are the same value: however keys
 * are ordered, strings escaped and numbers spelled, and however little else differs.
 */
class ExactLawTest {
  private static final int SEEDS = 8;
  private static final int RECORDS = 60;

  private static final List<String> TEXTS =
      List.of(
          "Oslo", "oslo", "Oslo.", "", "é", "e\u0301", "a/b", "\"x\"\n", "𝄞", "{\"a\": 1}", "1");

  @TempDir Path folder;

  static Stream<Format> judged() {
    return Arrays.stream(Format.values()).filter(Format::judged);
  }

  @ParameterizedTest
  @MethodSource("judged")
  void copiesAreTheRecordsOfOneValue(Format format) throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Object> records = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        Object record = record(format, random);
        records.addAll(Collections.nCopies(1 + random.nextInt(3), record));
        records.add(changed(record, random));
      }
      Collections.shuffle(records, random);
      List<List<Integer>> expected = groups(records);
      assertTrue(expected.size() >= 5);
      List<List<Integer>> found =
          copies(records.stream().map(record -> written(record, random)).toList());
      assertEquals(expected, found, "seed " + seed);
    }
  }

  private static List<List<Integer>> groups(List<Object> records) {
    Map<Object, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < records.size(); i++) {
      groups.computeIfAbsent(records.get(i), any -> new ArrayList<>()).add(i);
    }
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .map(group -> group.subList(0, Math.min(group.size(), FirstGroups.PLACES)))
        .sorted((one, other) -> Integer.compare(one.get(0), other.get(0)))
        .toList();
  }

  private List<List<Integer>> copies(List<String> lines) throws Exception {
    Path file = Files.writeString(folder.resolve("train.jsonl"), String.join("\n", lines) + "\n");
    CopiesTest.Witness witness = new CopiesTest.Witness(new Copies(1000, true), new ArrayList<>());
    new Audit(List.of(witness), Settings.defaults(), Machine.here(), InputStream.nullInputStream())
        .run(List.of(new Source("train.jsonl", file, Split.TRAIN)), Progress.SILENT);
    return witness.seen().get(0).exact().first().stream()
        .map(group -> group.places().stream().map(Place::row).toList())
        .sorted((one, other) -> Integer.compare(one.get(0), other.get(0)))
        .toList();
  }

  private static Object record(Format format, Random random) {
    Map<String, Object> record = new LinkedHashMap<>();
    switch (format) {
      case CHAT -> {
        record.put("messages", messages(random));
        tools(record, random);
      }
      case PROMPT_COMPLETION -> {
        record.put("prompt", random.nextInt(4) == 0 ? messages(random) : text(random));
        record.put("completion", text(random));
      }
      case TEXT -> record.put("text", text(random));
      case PREFERENCE_OUTPUTS -> {
        Map<String, Object> input = new LinkedHashMap<>(Map.of("messages", messages(random)));
        tools(input, random);
        record.put("input", input);
        record.put("preferred_output", List.of(answer(random)));
        record.put("non_preferred_output", List.of(answer(random)));
      }
      case PREFERENCE -> {
        record.put("prompt", text(random));
        record.put("chosen", random.nextBoolean() ? text(random) : messages(random));
        record.put("rejected", random.nextBoolean() ? text(random) : messages(random));
        tools(record, random);
      }
      case SHAREGPT -> {
        record.put("conversations", conversation(random));
        tools(record, random);
      }
      case ALPACA -> {
        record.put("instruction", text(random));
        record.put("input", text(random));
        record.put("output", text(random));
        record.put("history", List.of(List.of(text(random), text(random))));
      }
      case REINFORCEMENT -> {
        record.put("messages", List.of(Map.of("role", "user", "content", text(random))));
        record.put("answer", value(random, 2));
      }
      case PROMPT_ONLY -> {
        record.put("prompt", text(random));
        record.put("answer", value(random, 2));
      }
      case UNPAIRED_PREFERENCE -> {
        record.put("prompt", text(random));
        record.put("completion", text(random));
        record.put("label", random.nextBoolean());
      }
      case STEPWISE -> {
        record.put("prompt", text(random));
        record.put("completions", List.of(text(random), text(random)));
        record.put("labels", List.of(random.nextBoolean(), random.nextBoolean()));
      }
      case SHAREGPT_PREFERENCE -> {
        record.put("conversations", conversation(random));
        record.put("chosen", Map.of("from", "gpt", "value", text(random)));
        record.put("rejected", text(random));
      }
      case ALPACA_PREFERENCE -> {
        record.put("instruction", text(random));
        record.put("chosen", text(random));
        record.put("rejected", text(random));
      }
      case FIREWORKS_PAIR -> {
        record.put("chosen", Map.of("messages", messages(random)));
        record.put("rejected", Map.of("messages", messages(random)));
      }
      case LLAMA_FACTORY -> record.put("messages", List.of(valued(random), valued(random)));
      case LLAMA_FACTORY_PREFERENCE -> {
        record.put("chosen_messages", List.of(valued(random)));
        record.put("rejected_messages", List.of(valued(random)));
      }
      case GEMINI -> record.put("contents", List.of(content(random), content(random)));
      case GEMINI_PREFERENCE -> {
        record.put("contents", List.of(content(random)));
        record.put(
            "completions",
            List.of(
                object("score", number(random), "completion", content(random)),
                object("score", number(random), "completion", content(random))));
      }
      case GEMINI_REINFORCEMENT -> {
        record.put("contents", List.of(content(random)));
        record.put("references", object(text(random), text(random), "answer", text(random)));
      }
      case CONVERSE -> {
        record.put("system", List.of(Map.of("text", text(random))));
        record.put("messages", List.of(items(random), items(random)));
      }
      case CLAUDE -> {
        record.put("system", text(random));
        record.put("messages", List.of(Map.of("role", "user", "content", text(random))));
      }
      case COHERE ->
          record.put(
              "messages",
              List.of(
                  Map.of("role", "User", "content", text(random)),
                  Map.of("role", "Chatbot", "content", text(random))));
      case MISTRAL -> {
        record.put("interactions", messages(random));
        tools(record, random);
      }
      case SEGMENTS ->
          record.put(
              "segments",
              List.of(
                  Map.of("label", random.nextBoolean(), "text", text(random)),
                  Map.of("label", random.nextBoolean(), "text", text(random))));
      case TOKENIZED -> {
        record.put("input_ids", List.of(number(random), number(random)));
        record.put("labels", List.of(number(random), number(random)));
      }
      case PROMPT_ANSWER -> {
        record.put("question", text(random));
        record.put("answer", text(random));
      }
      default -> throw new IllegalArgumentException(format.id());
    }
    if (random.nextInt(3) == 0) {
      record.put("meta", value(random, 2));
    }
    return record;
  }

  private static Object valued(Random random) {
    return object(
        "role",
        "assistant",
        "content",
        List.of(
            Map.of("type", "text", "value", text(random)),
            Map.of("type", "image_url", "value", text(random))));
  }

  private static Object content(Random random) {
    return object(
        "role",
        "model",
        "parts",
        List.of(
            Map.of("text", text(random)),
            random.nextBoolean()
                ? Map.of("functionCall", object("name", text(random), "args", value(random, 2)))
                : Map.of("fileData", Map.of("mimeType", "image/png", "fileUri", text(random)))));
  }

  private static Object items(Random random) {
    return object(
        "role",
        "assistant",
        "content",
        List.of(
            Map.of("text", text(random)),
            Map.of("toolUse", object("toolUseId", text(random), "input", value(random, 2)))));
  }

  private static void tools(Map<String, Object> record, Random random) {
    if (random.nextBoolean()) {
      Object tools = List.of(object("name", text(random), "parameters", value(random, 2)));
      record.put("tools", random.nextBoolean() ? tools : written(tools, random));
    }
  }

  private static List<Object> messages(Random random) {
    Object content =
        random.nextBoolean()
            ? text(random)
            : List.of(Map.of("type", "text", "text", text(random)), image(random));
    return List.of(Map.of("role", "user", "content", content), answer(random));
  }

  private static Object image(Random random) {
    String data = "data:image/png;base64," + "/+8=".repeat(400) + random.nextInt(2);
    return Map.of("type", "image_url", "image_url", Map.of("url", data));
  }

  private static Object answer(Random random) {
    Map<String, Object> turn = new LinkedHashMap<>();
    turn.put("role", "assistant");
    if (random.nextInt(3) == 0) {
      turn.put("content", text(random));
    } else {
      Map<String, Object> function = new LinkedHashMap<>(Map.of("name", text(random)));
      if (random.nextInt(5) > 0) {
        Object arguments = value(random, 3);
        function.put("arguments", random.nextBoolean() ? arguments : written(arguments, random));
      }
      if (random.nextBoolean()) {
        turn.put("tool_calls", List.of(Map.of("id", text(random), "function", function)));
      } else {
        turn.put("function_call", function);
      }
    }
    if (random.nextBoolean()) {
      turn.put("weight", number(random));
    }
    return turn;
  }

  private static List<Object> conversation(Random random) {
    Object call = object("name", text(random), "arguments", value(random, 2));
    return List.of(
        Map.of("from", "human", "value", text(random)),
        random.nextBoolean()
            ? Map.of("from", "function_call", "value", written(call, random))
            : Map.of("from", "gpt", "value", text(random), "weight", number(random)));
  }

  private static @Nullable Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 4)) {
      case 0 -> number(random);
      case 1 -> text(random);
      case 2 -> random.nextBoolean();
      case 3 -> null;
      case 4 -> Arrays.asList(value(random, depth - 1), value(random, depth - 1));
      default -> {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          object.put(text(random), value(random, depth - 1));
        }
        yield object;
      }
    };
  }

  private static Map<String, Object> object(
      String name, Object value, String other, @Nullable Object otherValue) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(name, value);
    object.put(other, otherValue);
    return object;
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static BigDecimal number(Random random) {
    return new BigDecimal(
        List.of("0", "1", "2", "-1", "0.5", "100", "1E+30", "12345678901234567890.5", "1E-9")
            .get(random.nextInt(9)));
  }

  /** The same with one leaf changed; the record itself when it has none. */
  private static @Nullable Object changed(@Nullable Object value, Random random) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      Map<Object, Object> changed = new LinkedHashMap<>(map);
      List<Object> keys = new ArrayList<>(map.keySet());
      keys.removeIf(key -> key.equals("role") || key.equals("from") || key.equals("type"));
      if (!keys.isEmpty()) {
        Object key = keys.get(random.nextInt(keys.size()));
        changed.put(key, changed(map.get(key), random));
      }
      return changed;
    }
    if (value instanceof List<?> list && !list.isEmpty()) {
      List<Object> changed = new ArrayList<>(list);
      int at = random.nextInt(list.size());
      changed.set(at, changed(list.get(at), random));
      return changed;
    }
    if (value instanceof BigDecimal number) {
      return number.add(new BigDecimal("0.25")).stripTrailingZeros();
    }
    if (value instanceof Boolean flag) {
      return !flag;
    }
    return value instanceof String text ? text + "!" : value;
  }

  private static String written(@Nullable Object value, Random random) {
    StringBuilder line = new StringBuilder();
    write(value, random, line);
    return line.toString();
  }

  private static void write(@Nullable Object value, Random random, StringBuilder line) {
    blank(random, line);
    if (value instanceof Map<?, ?> map) {
      List<Object> keys = new ArrayList<>(map.keySet());
      Collections.shuffle(keys, random);
      char before = '{';
      for (Object key : keys) {
        line.append(before);
        write(key, random, line);
        line.append(':');
        write(map.get(key), random, line);
        before = ',';
      }
      line.append(before == '{' ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      char before = '[';
      for (Object item : list) {
        line.append(before);
        write(item, random, line);
        before = ',';
      }
      line.append(before == '[' ? "[]" : "]");
    } else if (value instanceof String text) {
      line.append('"');
      text.codePoints().forEach(c -> write(c, random, line));
      line.append('"');
    } else {
      line.append(value instanceof BigDecimal number ? spelled(number, random) : value);
    }
    blank(random, line);
  }

  private static void blank(Random random, StringBuilder line) {
    line.append(random.nextInt(4) == 0 ? " " : "");
  }

  private static void write(int c, Random random, StringBuilder line) {
    if (c == '"' || c == '\\' || c < ' ' || random.nextInt(20) == 0) {
      String escape = random.nextBoolean() ? "\\u%04x" : "\\u%04X";
      for (char half : Character.toChars(c)) {
        line.append(String.format(Locale.ROOT, escape, (int) half));
      }
    } else {
      line.appendCodePoint(c);
    }
  }

  private static String spelled(BigDecimal number, Random random) {
    String spelled = number.toPlainString();
    if (number.signum() == 0) {
      return List.of("0", "-0", "0.0", "0e9").get(random.nextInt(4));
    }
    return switch (random.nextInt(4)) {
      case 0 -> spelled;
      case 1 -> spelled + (spelled.indexOf('.') < 0 ? ".0" : "00");
      case 2 -> number.unscaledValue() + "e" + -number.scale();
      default -> number.unscaledValue() + "00E" + (-number.scale() - 2);
    };
  }
}
