package dev.tuneready.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Aim;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.engine.Machine;
import dev.tuneready.read.Source;
import dev.tuneready.target.Targets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a dataset is only compared with are no part of it, but for what leaks. */
class AgainstTest {
  private static final Settings SETTINGS =
      new Settings(
              OptionalInt.of(25),
              Settings.ENCODING,
              5,
              Map.of("leakage", Optional.empty()),
              Map.of())
          .with(Targets.all().stream().map(target -> new Aim(List.of(target))).toList(), false);

  @TempDir Path folder;

  @Test
  void whateverIsReadInThemChangesNothingThatIsSaidOfTheDataset() throws Exception {
    Source train = source("train.jsonl", new Corpus(21).lines(200), Split.TRAIN);
    Source validation = source("validation.jsonl", new Corpus(22).lines(40), Split.VALIDATION);
    Report alone = report(List.of(train, validation));
    for (String shape :
        List.of(
            Corpus.MARKED,
            Corpus.ASKED,
            "{'role': 'user', 'role': 'bot', 'utterance': '%1$s', 'wieght': null}",
            "{'input': '%1$s', 'target': '%2$s'}",
            "{'question': '', 'answer': null, 'k%4$s': 1}",
            "\r")) {
      Source against = source("against.jsonl", new Corpus(23).alike(300, shape), Split.AGAINST);
      assertSame(alone, report(List.of(train, validation, against)), shape);
    }
  }

  @Test
  void theirRoleIsSaidToMachines() throws Exception {
    Source train = source("train.jsonl", new Corpus(25).lines(5), Split.TRAIN);
    Source against = source("against.jsonl", new Corpus(26).lines(5), Split.AGAINST);
    String printed = Runs.printed(report(List.of(train, against)));
    assertTrue(printed.contains("\"role\": \"against\""), printed);
  }

  @Test
  void whatKeepsThemFromBeingReadIsSaid() throws Exception {
    Source train = source("train.jsonl", new Corpus(24).alike(600, Corpus.MARKED), Split.TRAIN);
    byte[] broken =
        """
        {"question":"Name a star.","answer":"Vega."}
        {"question":"Name a star."
        ["Name a star."]
        """
            .getBytes(StandardCharsets.UTF_8);
    Source against = source("against.jsonl", broken, Split.AGAINST);
    Report report =
        Runs.report(
            Runs.checks("format"), Settings.defaults(), Machine.here(), List.of(train, against));
    assertEquals(
        List.of(
            "against.jsonl:2:26: fail format/invalid-json: the line ends in the middle of the record",
            "against.jsonl:3:1: fail format/not-an-object: the line holds a list, not a JSON object"),
        Runs.concise(report).lines().filter(line -> line.startsWith("against")).toList());
  }

  private static void assertSame(Report alone, Report beside, String message) {
    assertEquals(alone.verdict(), beside.verdict(), message);
    assertEquals(alone.modules(), beside.modules(), message);
    assertEquals(alone.findings(), beside.findings(), message);
    assertEquals(alone.targets(), beside.targets(), message);
    assertEquals(alone.coverage(), beside.coverage(), message);
  }

  private static Report report(List<Source> sources) throws Exception {
    return Runs.report(BuiltInChecks.all(), SETTINGS, Machine.here(), sources);
  }

  private Source source(String name, byte[] bytes, Split split) throws IOException {
    return new Source(name, Files.write(folder.resolve(name), bytes), split);
  }
}
