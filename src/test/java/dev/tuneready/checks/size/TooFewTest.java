package dev.tuneready.checks.size;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.core.Finding;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Split;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Machine;
import dev.tuneready.engine.Progress;
import dev.tuneready.read.Source;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TooFewTest {
  @TempDir Path folder;

  @Test
  void onlyTheWorseIsTold() throws Exception {
    assertEquals(List.of("size/too-few"), rules(report(Map.of(), records(99), Split.TRAIN)));
    assertEquals(List.of("size/few"), rules(report(Map.of(), records(100), Split.TRAIN)));
    assertEquals(List.of("size/few"), rules(report(Map.of(), records(499), Split.TRAIN)));
    assertEquals(List.of(), rules(report(Map.of(), records(500), Split.TRAIN)));
  }

  @Test
  void whoAllowsTooFewIsStillToldFew() throws Exception {
    Map<String, Optional<Severity>> allowed = Map.of("size/too-few", Optional.empty());
    assertEquals(List.of("size/few"), rules(report(allowed, records(3), Split.TRAIN)));
  }

  @Test
  void aFineSetIsSummedUp() throws Exception {
    Report report = report(Map.of(), records(500) + record(0) + "\n", Split.TRAIN);
    assertEquals("501 lines → 501 trainable → 500 distinct", report.modules().get(0).summary());
  }

  @Test
  void validationFilesHaveNoSize() throws Exception {
    Report report = report(Map.of(), records(3), Split.VALIDATION);
    assertEquals(List.of(), rules(report));
    assertEquals(
        List.of(new Report.Skipped("size", "no file to train on was given")),
        report.coverage().skipped());
  }

  @Test
  void whereThereIsNoExampleNoneIsAdvised() throws Exception {
    String unweighed =
        "{\"messages\": [{\"role\": \"user\", \"content\": \"a\"},"
            + " {\"role\": \"assistant\", \"content\": \"b\", \"weight\": 0}]}\n";
    assertEquals(
        "0 effective examples, at least 100 are needed: 1 line → 0 trainable → 0 distinct",
        message(unweighed));
    for (Map<String, Optional<Severity>> allowed :
        List.of(
            Map.<String, Optional<Severity>>of(),
            Map.of("size/too-few", Optional.<Severity>empty()))) {
      assertEquals(
          "each record needs an answer that says something and is not weighed with 0, on a line that can be read",
          report(allowed, unweighed, Split.TRAIN).findings().get(0).help());
    }
  }

  @Test
  void linesWithoutRecordsAreNoFewExamples() throws Exception {
    String start = "there is nothing to train on: ";
    assertEquals(start + "no line at all", message(""));
    assertEquals(start + "no record of a known format on 3 lines", message("\n\n\n"));
    assertEquals(start + "no record of a known format on 1 line", message("{\"a\": 1}\n"));
  }

  @Test
  void recordsMadeForSomethingElseAreNoExamples() throws Exception {
    String choice = "{\"query\": \"1 + 1?\", \"choices\": [\"2\", \"3\"], \"gold\": 0}\n";
    assertEquals(
        "there is nothing to train on: no record of a training format on 2 lines",
        message(choice.repeat(2)));
    assertEquals(
        "501 lines → 500 trainable → 500 distinct",
        report(Map.of(), records(500) + choice, Split.TRAIN).modules().get(0).summary());
  }

  private String message(String lines) throws Exception {
    return report(Map.of(), lines, Split.TRAIN).findings().get(0).message();
  }

  private static String records(int count) {
    return IntStream.range(0, count)
        .mapToObj(TooFewTest::record)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String record(int number) {
    return "{\"prompt\": \"Double " + number + "\", \"completion\": \"" + 2 * number + "\"}";
  }

  private static List<String> rules(Report report) {
    return report.findings().stream().map(Finding::rule).map(rule -> rule.id()).toList();
  }

  private Report report(Map<String, Optional<Severity>> severities, String lines, Split split)
      throws Exception {
    Path path = Files.writeString(folder.resolve("data.jsonl"), lines);
    Settings settings =
        new Settings(
            OptionalInt.empty(), Settings.ENCODING, Settings.MAX_FINDINGS, severities, Map.of());
    return new Audit(List.of(new TooFew()), settings, Machine.here(), InputStream.nullInputStream())
        .run(List.of(new Source("data.jsonl", path, split)), Progress.SILENT)
        .report();
  }
}
