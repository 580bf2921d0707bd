package dev.tuneready.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Check;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.engine.Machine;
import dev.tuneready.read.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Near duplicates, families and leaks are the same ones on whatever machine they are looked for.
 */
class NearDeterminismTest {
  private static final Path PROMPTS = Path.of("fixtures", "duplicates", "prompts.tsv");
  private static final List<Check> CHECKS =
      Stream.concat(Runs.checks("duplicates").stream(), Runs.checks("leakage").stream()).toList();
  private static final Settings SETTINGS =
      new Settings(OptionalInt.empty(), Settings.ENCODING, 40, Map.of(), Map.of());

  /** So many prompts of one template. */
  private static final int FAMILY = 300;

  @TempDir Path folder;
  private final Random random = new Random(31);
  private List<Source> dataset = List.of();
  private String expected = "";

  @BeforeEach
  void write() throws Exception {
    List<String> prompts = new ArrayList<>();
    for (String line : Files.readAllLines(PROMPTS)) {
      prompts.add(line.substring(line.indexOf('\t') + 1));
    }
    dataset =
        List.of(
            file("train.jsonl", train(prompts), Split.TRAIN),
            file("more.jsonl", copies(prompts, 80), Split.TRAIN),
            file("validation.jsonl", copies(prompts, 60), Split.VALIDATION),
            file("against.jsonl", copies(prompts, 60), Split.AGAINST));
    expected = report(machine(1, Machine.CHUNK, Machine.MEMORY));
  }

  private List<String> train(List<String> prompts) {
    List<String> rows = new ArrayList<>();
    prompts.forEach(prompt -> rows.add(row(prompt, answer(prompt))));
    rows.addAll(copies(prompts, 150));
    for (int i = 0; i < FAMILY; i++) {
      rows.add(row("Which river runs through the town of Aa" + letters(i) + "?", letters(i * 7)));
    }
    return rows;
  }

  /** Prompts of which one word is left out, written twice or moved, or none. */
  private List<String> copies(List<String> prompts, int count) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String prompt = prompts.get(random.nextInt(prompts.size()));
      List<String> words = new ArrayList<>(List.of(prompt.split(" ")));
      int at = random.nextInt(words.size());
      switch (random.nextInt(4)) {
        case 0 -> words.subList(at, words.size() > 1 ? at + 1 : at).clear();
        case 1 -> words.add(at, words.get(at));
        case 2 -> words.add(words.remove(at));
        default -> words.add("Thanks!");
      }
      rows.add(row(String.join(" ", words), answer(random.nextInt(4) == 0 ? "" : prompt)));
    }
    return rows;
  }

  private static String answer(String prompt) {
    return "The answer to a question like this one, which was put to us on a day in the spring of"
        + " a year that few remember, is "
        + letters(prompt.hashCode() >>> 1);
  }

  /** A number in letters, so that it is a word like others. */
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0 || letters.isEmpty(); rest /= 20) {
      letters.append((char) ('a' + rest % 20));
    }
    return letters.toString();
  }

  private static String row(String prompt, String answer) {
    String escaped = prompt.replace("\\", "\\\\").replace("\"", "\\\"");
    return "{\"prompt\": \"" + escaped + "\", \"completion\": \"" + answer + "\"}\n";
  }

  private Source file(String name, List<String> rows, Split split) throws IOException {
    Path file = folder.resolve(name);
    return new Source(name, Files.writeString(file, String.join("", rows)), split);
  }

  @Test
  void thereIsSomethingOfEveryKind() {
    for (String rule :
        List.of(
            "duplicates/near",
            "duplicates/template-family",
            "leakage/near",
            "leakage/normalized")) {
      assertTrue(expected.contains(rule), rule);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void threadsAndChunksChangeNothing(int threads) throws Exception {
    for (int chunkBytes : new int[] {64, 1000, 4096, Machine.CHUNK}) {
      assertEquals(expected, report(machine(threads, chunkBytes, Machine.MEMORY)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 64 << 20, 8L << 30})
  void memoryChangesNothing(long memory) throws Exception {
    assertEquals(expected, report(machine(3, 512, memory)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 1000, 4096, 1 << 16})
  void logsAndTapesThatSpillChangeNothing(long logBytes) throws Exception {
    for (int threads : new int[] {1, 3}) {
      Machine tiny = new Machine(threads, Machine.MEMORY, 512, Machine.LINE, folder, logBytes);
      assertEquals(expected, report(tiny));
    }
  }

  private Machine machine(int threads, int chunkBytes, long memory) {
    return new Machine(threads, memory, chunkBytes, Machine.LINE, folder);
  }

  private String report(Machine machine) throws Exception {
    Report report = Runs.report(CHECKS, SETTINGS, machine, dataset);
    return Runs.printed(report);
  }
}
