package dev.tuneready.checks.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.core.Check;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Place;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Machine;
import dev.tuneready.engine.Progress;
import dev.tuneready.read.Source;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
  private static final String STAR =
      """
      {"messages": [{"role": "user", "content": "Name a star."}, {"role": "assistant", "content": "Vega."}]}""";

  @TempDir Path folder;

  @Test
  void keyOrderEscapesAndNumbersByValueMakeNoOtherRecord() throws Exception {
    assertSaid(
        "1 exact, 0 normalized, 0 conflicts, 1 distinct of 2",
        """
        {"prompt": "é", "completion": "a", "id": 1}
        {"id": 1.0, "completion": "\\u0061", "prompt": "\\u00e9"}
        """);
  }

  @Test
  void keysThatNoTrainerReadsMakeAnotherRecordThatSaysTheSame() throws Exception {
    assertSaid(
        "0 exact, 1 normalized, 0 conflicts, 1 distinct of 2",
        """
        {"prompt": "a", "completion": "b", "id": 1}
        {"prompt": "a", "completion": "b", "id": 2}
        """);
  }

  @Test
  void whateverItsFormatAnAnswerMayContradictAnother() throws Exception {
    for (String line :
        List.of(
            "{\"contents\": [{\"role\": \"user\", \"parts\": [{\"text\": \"a\"}]}, {\"role\": \"model\","
                + " \"parts\": [{\"text\": \"b\"}]}]}",
            "{\"system\": \"s\", \"messages\": [{\"role\": \"user\", \"content\": \"a\"}, {\"role\":"
                + " \"assistant\", \"content\": \"b\"}]}",
            "{\"messages\": [{\"role\": \"user\", \"content\": [{\"text\": \"a\"}]}, {\"role\":"
                + " \"assistant\", \"content\": [{\"text\": \"b\"}]}]}",
            "{\"question\": \"a\", \"answer\": \"b\"}")) {
      assertSaid(
          "0 exact, 0 normalized, 1 conflicts, 2 distinct of 2",
          line + "\n" + line.replace("\"b\"", "\"c\"") + "\n");
    }
  }

  @Test
  void labelsAndDataForAGraderMakeAnotherRecord() throws Exception {
    assertSaid(
        "0 exact, 0 normalized, 0 conflicts, 4 distinct of 4",
        """
        {"prompt": "a", "completion": "b", "label": true}
        {"prompt": "a", "completion": "b", "label": false}
        {"messages": [{"role": "user", "content": "a"}], "answer": "b"}
        {"messages": [{"role": "user", "content": "a"}], "answer": "c"}
        """);
  }

  @Test
  void idsOfToolCallsAndBlanksInArgumentsSayNothing() throws Exception {
    String call =
        """
        {"messages": [{"role": "user", "content": "Rain in Oslo?"}, {"role": "assistant", "tool_calls": \
        [{"id": "call_1", "type": "function", "function": {"name": "rain", "arguments": "{\\"city\\":\\"Oslo\\"}"}}]}]}""";
    assertSaid(
        "0 exact, 1 normalized, 0 conflicts, 1 distinct of 2",
        call + "\n" + call.replace("call_1", "call_2").replace(":\\\"Oslo", ": \\\"Oslo"));
    assertSaid(
        "0 exact, 0 normalized, 1 conflicts, 2 distinct of 2",
        call + "\n" + call.replace("\\\"Oslo", "\\\"Rome"));
  }

  @Test
  void argumentsThatAreObjectsCountByWhatTheyMean() throws Exception {
    String call =
        """
        {"messages": [{"role": "user", "content": "Rain in Oslo?"}, {"role": "assistant", "tool_calls": \
        [{"type": "function", "function": {"name": "rain", "arguments": %s}}]}]}
        """;
    assertSaid(
        "1 exact, 0 normalized, 0 conflicts, 1 distinct of 2",
        call.formatted("{\"city\":\"Oslo\",\"n\":1}")
            + call.formatted("{\"n\":1.0,\"city\":\"Oslo\"}"));
    assertSaid(
        "0 exact, 1 normalized, 0 conflicts, 1 distinct of 2",
        call.formatted("{\"n\":1}") + call.formatted("\"{ \\\"n\\\": 10e-1 }\""));
    assertSaid(
        "0 exact, 0 normalized, 1 conflicts, 2 distinct of 2",
        call.formatted("{\"n\":1}") + call.formatted("{\"n\":2}"));
  }

  @Test
  void callsAndToolsOfShareGptCountByWhatTheyMean() throws Exception {
    String call =
        """
        {"conversations": [{"from": "human", "value": "Rain?"}, {"from": "function_call", "value": \
        "{\\"name\\": \\"rain\\", \\"arguments\\": {\\"days\\": 1, \\"city\\": \\"Oslo\\"}}"}], \
        "tools": "[{\\"name\\": \\"rain\\", \\"v\\": 1}]"}
        """;
    String same =
        """
        {"conversations": [{"from": "human", "value": "Rain?"}, {"from": "function_call", "value": \
        "{\\"arguments\\": {\\"city\\": \\"Oslo\\", \\"days\\": 1.0}, \\"name\\": \\"rain\\"}"}], \
        "tools": "[{\\"v\\":1.0,\\"name\\":\\"rain\\"}]"}
        """;
    assertSaid("0 exact, 1 normalized, 0 conflicts, 1 distinct of 2", call + same);
    assertSaid(
        "0 exact, 0 normalized, 1 conflicts, 2 distinct of 2", call + same.replace("Oslo", "Rome"));
    assertSaid(
        "0 exact, 0 normalized, 0 conflicts, 2 distinct of 2",
        call + same.replace("\"v\\\":1.0", "\"v\\\":2"));
  }

  @Test
  void aCallWithoutArgumentsIsComparedExactly() throws Exception {
    String call =
        """
        {"messages": [{"role": "user", "content": "Rain?"}, {"role": "assistant", "tool_calls": \
        [{"function": {"name": "rain", "parameters": {"n": %s}}}]}]}
        """;
    assertSaid(
        "1 exact, 0 normalized, 0 conflicts, 2 distinct of 3",
        call.formatted("1") + call.formatted("2") + call.formatted("1.0"));
  }

  @Test
  void otherToolsMakeAnotherPrompt() throws Exception {
    String tools = ", \"tools\": [{\"type\": \"function\", \"function\": {\"name\": \"rain\"}}]}";
    String armed = STAR.substring(0, STAR.length() - 1) + tools;
    assertSaid(
        "0 exact, 0 normalized, 0 conflicts, 2 distinct of 2",
        STAR + "\n" + armed.replace("Vega", "Sirius"));
  }

  @Test
  void anotherReasoningIsNeitherCopyNorConflict() throws Exception {
    assertSaid(
        "0 exact, 0 normalized, 0 conflicts, 2 distinct of 2",
        """
        {"messages": [{"role": "user", "content": "12 × 3?"}, {"role": "assistant", "reasoning_content": "10 × 3 is 30.", "content": "36"}]}
        {"messages": [{"role": "user", "content": "12 × 3?"}, {"role": "assistant", "reasoning_content": "3 × 12.", "content": "36"}]}
        """);
  }

  @Test
  void anAnswerThatIsNotTrainedOnContradictsNone() throws Exception {
    String unweighed = STAR.replace("\"Vega.\"", "\"Sirius.\", \"weight\": 0");
    assertSaid("0 exact, 0 normalized, 0 conflicts, 1 distinct of 1", STAR + "\n" + unweighed);
  }

  @Test
  void instructionAndInputAreTwoTexts() throws Exception {
    assertSaid(
        "0 exact, 0 normalized, 0 conflicts, 2 distinct of 2",
        """
        {"instruction": "Say it in French: yes", "input": "no", "output": "oui"}
        {"instruction": "Say it in French:", "input": "yes no", "output": "oui non"}
        """);
  }

  @Test
  void preferencesRankAnswersAndContradictNone() throws Exception {
    assertSaid(
        "0 exact, 0 normalized, 0 conflicts, 3 distinct of 3",
        """
        {"prompt": "Greet.", "chosen": "Good morning!", "rejected": "What."}
        {"prompt": "Greet.", "chosen": "Good evening!", "rejected": "What."}
        {"prompt": "Greet.", "chosen": "Good morning!", "rejected": "Huh."}
        """);
  }

  @Test
  void picturesOfOneWordingAreNotTheSame() throws Exception {
    String picture =
        """
        {"messages": [{"role": "user", "content": [{"type": "text", "text": "What is this?"}, {"type": "image_url", "image_url": \
        {"url": "data:image/png;base64,iVBORw0KGgo%s"}}]}, {"role": "assistant", "content": "%s"}]}
        """;
    String first = "A".repeat(9_000);
    String second = "B".repeat(9_000);
    assertSaid(
        "1 exact, 0 normalized, 0 conflicts, 2 distinct of 3",
        picture.formatted(first, "A kite")
            + picture.formatted(second, "A dog")
            + picture.formatted(first, "A kite"));
  }

  @Test
  void picturesBesideTheTurnsAreNotTheSame() throws Exception {
    assertSaid(
        "0 exact, 0 normalized, 0 conflicts, 2 distinct of 2",
        """
        {"conversations": [{"from": "human", "value": "<image>What is this?"}, {"from": "gpt", "value": "A kite."}], "images": ["kite.png"]}
        {"conversations": [{"from": "human", "value": "<image>What is this?"}, {"from": "gpt", "value": "A dog."}], "images": ["dog.png"]}
        """);
  }

  @Test
  void formatsThatNoTrainerTakesAreComparedExactlyAndDoNotCount() throws Exception {
    assertSaid(
        "1 exact, 0 normalized, 0 conflicts, 0 distinct of 0",
        """
        {"text": "Great phone", "label": 1}
        {"text": "great phone", "label": 1}
        {"text": "Great phone", "label": 0}
        {"label": 1, "text": "Great phone"}
        """);
  }

  @Test
  void contentOfAnOddTypeIsComparedExactly() throws Exception {
    assertSaid(
        "0 exact, 0 normalized, 0 conflicts, 2 distinct of 2",
        """
        {"messages": [{"role": "user", "content": 5}, {"role": "assistant", "content": "five"}]}
        {"messages": [{"role": "user", "content": 6}, {"role": "assistant", "content": "six"}]}
        """);
  }

  @Test
  void plainTextsAreComparedByWhatTheySay() throws Exception {
    assertSaid(
        "0 exact, 1 normalized, 0 conflicts, 2 distinct of 3",
        """
        {"text": "Once upon a time."}
        {"text": "once upon a  time"}
        {"text": "The end."}
        """);
  }

  @Test
  void trainAndValidationStandApart() throws Exception {
    CopyGroups groups = groups(10, STAR, STAR.replace("Vega", "Sirius") + "\n" + STAR);
    assertEquals("0 exact, 0 normalized, 1 conflicts, 1 distinct of 1", said(groups));
    assertEquals(Map.of(Split.TRAIN, 1L, Split.VALIDATION, 2L), groups.records());
    assertEquals(
        List.of(1),
        places(groups.conflicts()).stream().map(group -> group.get(0)).map(Place::file).toList());
  }

  @Test
  void linesThatAreNoRecordsAreNotCompared() throws Exception {
    assertSaid(
        "0 exact, 0 normalized, 0 conflicts, 0 distinct of 0",
        "{\"a\": 1}\n{\"a\": 1}\n{\n{\n\n\n");
  }

  @Test
  void aGroupOfManyKeepsItsFirstPlacesAndItsNumber() throws Exception {
    CopyGroups groups = groups(10, (STAR + "\n").repeat(5_000), "");
    assertEquals("1 exact, 0 normalized, 0 conflicts, 1 distinct of 5000", said(groups));
    CopyGroups.Group group = groups.exact().first().get(0);
    assertEquals(5_000, group.members());
    assertEquals(
        List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), group.places().stream().map(Place::row).toList());
  }

  /** What groups there are is found once more with maps, over random records of a tiny world. */
  @Test
  void groupsAreThoseOfBruteForce() throws Exception {
    Random random = new Random(3);
    for (int round = 0; round < 30; round++) {
      List<int[]> rows = new ArrayList<>();
      int size = 1 + random.nextInt(60);
      for (int i = 0; i < size; i++) {
        rows.add(
            new int[] {
              random.nextInt(1 + random.nextInt(20)),
              random.nextInt(3),
              random.nextInt(3),
              random.nextInt(2)
            });
      }
      String lines = rows.stream().map(CopiesTest::line).collect(Collectors.joining("\n"));
      CopyGroups groups = groups(3, lines, "");
      List<List<Integer>> exact = grouped(rows, row -> Arrays.hashCode(row), row -> 0);
      List<List<Integer>> normalized =
          grouped(
              rows,
              row -> Arrays.hashCode(new int[] {row[0], row[1]}),
              row -> 1 + Arrays.hashCode(row));
      List<List<Integer>> conflicts = grouped(rows, row -> row[0], row -> 1 + row[1]);
      assertSame(exact, groups.exact(), 1);
      assertSame(normalized, groups.normalized(), 1);
      assertSame(conflicts, groups.conflicts(), 0);
      assertEquals(
          rows.stream().map(row -> row[0] * 3 + row[1]).distinct().count(), groups.distinct());
      assertEquals(size, groups.trainable());
    }
  }

  private static String line(int[] row) {
    String prompt = row[3] == 0 ? "Prompt " + row[0] : "prompt " + row[0] + ".";
    String answer = List.of("Answer %d", "answer %d.", "ANSWER  %d").get(row[2]).formatted(row[1]);
    return "{\"prompt\": \"" + prompt + "\", \"completion\": \"" + answer + "\"}";
  }

  /**
   * The rows with an equal key, of those with an equal part the first only; 0 is a part of its own
   * for each row.
   */
  private static List<List<Integer>> grouped(
      List<int[]> rows, ToIntFunction<int[]> key, ToIntFunction<int[]> part) {
    Map<Integer, Map<Integer, Integer>> groups = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int own = part.applyAsInt(rows.get(i));
      groups
          .computeIfAbsent(key.applyAsInt(rows.get(i)), any -> new TreeMap<>())
          .putIfAbsent(own == 0 ? -1 - i : own, i);
    }
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .map(group -> group.values().stream().sorted().toList())
        .toList();
  }

  private static void assertSame(List<List<Integer>> expected, CopyGroups.Kind kind, int at) {
    assertEquals(expected.size(), kind.groups());
    assertEquals(expected.stream().mapToInt(List::size).sum(), kind.members());
    List<List<Integer>> first =
        expected.stream()
            .sorted((left, right) -> Integer.compare(left.get(at), right.get(at)))
            .limit(3)
            .map(group -> group.subList(0, Math.min(FirstGroups.PLACES, group.size())))
            .toList();
    assertEquals(
        first,
        places(kind).stream().map(group -> group.stream().map(Place::row).toList()).toList());
  }

  private static List<List<Long>> places(CopyGroups.Kind kind) {
    return kind.first().stream().map(CopyGroups.Group::places).toList();
  }

  private void assertSaid(String expected, String lines) throws Exception {
    assertEquals(expected, said(groups(10, lines, "")));
  }

  private static String said(CopyGroups groups) {
    return groups.exact().groups()
        + " exact, "
        + groups.normalized().groups()
        + " normalized, "
        + groups.conflicts().groups()
        + " conflicts, "
        + groups.distinct()
        + " distinct of "
        + groups.trainable();
  }

  private CopyGroups groups(int limit, String train, String validation) throws Exception {
    Witness witness = new Witness(new Copies(limit, true), new ArrayList<>());
    List<Source> sources = new ArrayList<>();
    sources.add(source("train.jsonl", train, Split.TRAIN));
    if (!validation.isEmpty()) {
      sources.add(source("validation.jsonl", validation, Split.VALIDATION));
    }
    new Audit(List.of(witness), Settings.defaults(), Machine.here(), InputStream.nullInputStream())
        .run(sources, Progress.SILENT);
    return witness.seen().get(0);
  }

  private Source source(String name, String lines, Split split) throws Exception {
    return new Source(name, Files.writeString(folder.resolve(name), lines), split);
  }

  /** Keeps what the measure came to. */
  record Witness(Copies copies, List<CopyGroups> seen) implements Check {
    @Override
    public List<Rule> rules() {
      return List.of();
    }

    @Override
    public List<Measure<?, ?>> measures(Settings settings) {
      return List.of(copies);
    }

    @Override
    public void judge(Measured measured, Settings settings, Findings findings) {
      seen.add(measured.of(copies));
    }
  }
}
