package dev.tuneready.checks.leakage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Machine;
import dev.tuneready.engine.Outcome;
import dev.tuneready.engine.Progress;
import dev.tuneready.join.Difference;
import dev.tuneready.join.Passage;
import dev.tuneready.read.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records of train that are planted among those kept apart are found there, and no others. */
class LeakedTest {
  private static final Path PROMPTS = Path.of("fixtures", "duplicates", "prompts.tsv");
  private static final int TRAIN = 240;
  private static final Settings SETTINGS =
      new Settings(OptionalInt.empty(), Settings.ENCODING, 10_000, Map.of(), Map.of());

  /** A record and the rule that is to find it; none for one that is not in train. */
  private record Row(String prompt, String answer, String rule) {
    String line() {
      return "{\"prompt\": \"" + escaped(prompt) + "\", \"completion\": \"" + answer + "\"}\n";
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
  }

  @TempDir Path folder;
  private final Random random = new Random(23);
  private final List<Row> train = new ArrayList<>();
  private final List<Row> apart = new ArrayList<>();
  private final List<Row> planted = new ArrayList<>();

  LeakedTest() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(PROMPTS)) {
      String prompt = line.substring(line.indexOf('\t') + 1);
      rows.add(new Row(prompt, "It is " + prompt.hashCode() + ".", ""));
    }
    Collections.shuffle(rows, random);
    train.addAll(rows.subList(0, TRAIN));
    apart.addAll(rows.subList(TRAIN, rows.size()));
    for (Row row : train) {
      planted.add(new Row(row.prompt(), row.answer(), "leakage/exact"));
      String same = rewritten(row.prompt());
      planted.add(new Row(same, row.answer(), "leakage/normalized"));
      String near = misspelled(row.prompt());
      if (near(row.prompt(), near)) {
        planted.add(new Row(near, row.answer(), "leakage/near"));
      }
    }
  }

  private static boolean near(String prompt, String edited) {
    Difference difference = Difference.of(Passage.of(prompt), Passage.of(edited), word -> 0);
    return difference.kind() == Difference.Kind.NEAR;
  }

  /** In other case, white space and punctuation. */
  private String rewritten(String prompt) {
    return switch (random.nextInt(4)) {
      case 0 -> prompt.toUpperCase(Locale.ROOT) + "\n";
      case 1 -> "  " + prompt.replace(" ", "  ");
      case 2 -> "\u201C" + prompt + "\u201D";
      default -> prompt + " \n\n ";
    };
  }

  /** With a typo, and sometimes with a request around it. */
  private String misspelled(String prompt) {
    String[] words = prompt.split(" ");
    int at = random.nextInt(words.length);
    for (int tries = 0; words[at].length() < 6 && tries < 20; tries++) {
      at = random.nextInt(words.length);
    }
    int letter = 1 + random.nextInt(Math.max(1, words[at].length() - 2));
    if (letter < words[at].length()) {
      words[at] = words[at].substring(0, letter) + words[at].substring(letter + 1);
    }
    String edited = String.join(" ", words);
    return random.nextInt(3) == 0 ? "Could you please " + edited : edited;
  }

  @Test
  void ofACleanSplitNothingIsFound() throws Exception {
    for (Split split : new Split[] {Split.VALIDATION, Split.AGAINST}) {
      List<Source> files = List.of(file("t", train, Split.TRAIN), file("v", apart, split));
      assertEquals(Set.of(), found(files), split.name());
    }
  }

  @Test
  void theOnlyLeakIsShown() throws Exception {
    for (Row row : planted.subList(0, 3)) {
      List<Row> only = List.of(row);
      List<Source> files =
          List.of(file("t", train, Split.TRAIN), file("v", only, Split.VALIDATION));
      assertEquals(expected("v", only), found(files));
    }
  }

  /** One planted record among a hundred, of each kind often enough to count. */
  @ParameterizedTest
  @EnumSource(
      value = Split.class,
      names = {"VALIDATION", "AGAINST"})
  void onePercentOfLeaksIsFound(Split split) throws Exception {
    for (int time = 0; time < 9; time++) {
      List<Row> rows = new ArrayList<>(apart.subList(0, 99));
      rows.add(random.nextInt(100), planted.get(random.nextInt(planted.size())));
      List<Source> files = List.of(file("t", train, Split.TRAIN), file("v", rows, split));
      assertEquals(expected("v", rows), found(files));
    }
  }

  @Test
  void nearlyAllLeaksAreFoundInWhateverFilesTheyStand() throws Exception {
    List<Row> first = new ArrayList<>();
    List<Row> second = new ArrayList<>();
    List<Row> third = new ArrayList<>();
    List<List<Row>> all = List.of(first, second, third);
    apart.forEach(row -> all.get(random.nextInt(3)).add(row));
    planted.forEach(row -> all.get(random.nextInt(3)).add(row));
    all.forEach(rows -> Collections.shuffle(rows, random));
    Set<String> expected = new TreeSet<>(expected("a", first));
    expected.addAll(expected("b", second));
    expected.addAll(expected("c", third));
    List<Source> files =
        new ArrayList<>(
            List.of(
                file("t", train.subList(0, 100), Split.TRAIN),
                file("u", train.subList(100, TRAIN), Split.TRAIN),
                file("a", first, Split.VALIDATION),
                file("b", second, Split.VALIDATION),
                file("c", third, Split.AGAINST)));
    Set<String> inOrder = found(files);
    Collections.reverse(files);
    assertEquals(inOrder, found(files), "validation first");
    assertFound("leakage/exact", 1, expected, inOrder);
    assertFound("leakage/normalized", 1, expected, inOrder);
    assertFound("leakage/near", 0.98, expected, inOrder);
    Set<String> more = new TreeSet<>(inOrder);
    more.removeAll(expected);
    assertEquals(Set.of(), more, "nothing but what was planted");
  }

  @Test
  void evaluationSetsMayHaveAnyKeys() throws Exception {
    Row row = train.get(7);
    file("v", List.of(row, new Row(row.prompt(), "Of no kind", "")), Split.AGAINST);
    String said = Files.readString(folder.resolve("v"));
    Source known = file("t", train, Split.TRAIN);
    for (String[] keys : new String[][] {{"input", "target"}, {"foo", "bar"}}) {
      Path path = folder.resolve(keys[0]);
      Files.writeString(
          path,
          said.replace("\"prompt\"", '"' + keys[0] + '"')
              .replace("\"completion\"", '"' + keys[1] + '"'));
      assertEquals(
          Set.of(keys[0] + ":1 leakage/normalized", keys[0] + ":2 leakage/prompt"),
          found(List.of(known, new Source(keys[0], path, Split.AGAINST))));
    }
  }

  private static void assertFound(
      String rule, double least, Set<String> expected, Set<String> found) {
    List<String> those = expected.stream().filter(one -> one.endsWith(rule)).toList();
    List<String> missed = those.stream().filter(one -> !found.contains(one)).toList();
    assertTrue(those.size() > 100, () -> rule + ": " + those.size());
    assertTrue(
        missed.size() <= (1 - least) * those.size(),
        () -> rule + ": " + missed.size() + " of " + those.size() + " missed");
  }

  /** The planted records of a file, each with its line and the rule that finds it. */
  private static Set<String> expected(String name, List<Row> rows) {
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).rule().isEmpty()) {
        expected.add(name + ":" + (i + 1) + " " + rows.get(i).rule());
      }
    }
    return expected;
  }

  private Source file(String name, List<Row> rows, Split split) throws IOException {
    StringBuilder lines = new StringBuilder();
    rows.forEach(row -> lines.append(row.line()));
    return new Source(name, Files.writeString(folder.resolve(name), lines), split);
  }

  private Set<String> found(List<Source> files) throws Exception {
    Machine machine = new Machine(2, Machine.MEMORY, 4096, Machine.LINE, folder);
    Outcome outcome =
        new Audit(List.of(new Leaked()), SETTINGS, machine, InputStream.nullInputStream())
            .run(files, Progress.SILENT);
    assertEquals(List.of(), outcome.breakages());
    Set<String> found = new TreeSet<>();
    Report report = outcome.report();
    report.findings().stream()
        .filter(finding -> finding.where() != null)
        .forEach(
            finding ->
                found.add(
                    finding.where().path()
                        + ":"
                        + finding.where().line()
                        + " "
                        + finding.rule().id()));
    return found;
  }
}
