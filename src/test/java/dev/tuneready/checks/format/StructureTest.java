package dev.tuneready.checks.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Aim;
import dev.tuneready.core.Check;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Split;
import dev.tuneready.core.Target;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Machine;
import dev.tuneready.engine.Progress;
import dev.tuneready.read.Source;
import dev.tuneready.target.Targets;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too long or too particular for the pages of the rules of structure. */
class StructureTest {
  private static final String SYSTEM =
      """
      {"messages": [{"role": "system", "content": "a"}, {"role": "user", "content": "b"}, {"role": "assistant", "content": "c"}]}
      """;
  private static final String CHAT =
      """
      {"messages": [{"role": "user", "content": "b"}, {"role": "assistant", "content": "c"}]}
      """;

  @TempDir Path folder;

  @Test
  void ofTooManyKeysTheSameAreKeptWhoeverReadsThem() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String value = i % 7 == 0 ? "\"a\"" : "1";
      lines.add("{\"text\": \"a\", \"k\": {\"key" + i % 900 + "\": " + value + "}}\n");
    }
    Collections.shuffle(lines, new Random(1));
    Path file = Files.writeString(folder.resolve("train.jsonl"), String.join("", lines));
    String once = said(file, 1, Machine.CHUNK);
    assertEquals(
        "[the types of some keys: the records have more than 512 different keys]",
        once.substring(once.lastIndexOf('[')));
    for (int chunk : new int[] {300, 4_000, 20_000}) {
      assertEquals(once, said(file, 4, chunk));
    }
  }

  private String said(Path file, int threads, int chunk) throws Exception {
    Machine machine = new Machine(threads, Machine.MEMORY, chunk, Machine.LINE, folder);
    Audit audit =
        new Audit(
            List.of(new TypeDrift()), Settings.defaults(), machine, InputStream.nullInputStream());
    Source source = new Source("train.jsonl", file, Split.TRAIN);
    Report report = audit.run(List.of(source), Progress.SILENT).report();
    List<String> skipped =
        report.coverage().skipped().stream().map(one -> one.what() + ": " + one.why()).toList();
    return report.modules().get(0).rules().get(0).count()
        + " "
        + Audited.messages(report)
        + " "
        + skipped;
  }

  @Test
  void keysThatStandOutsideAreKeptBeforeThoseWithin() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 800; i++) {
      lines.append("{\"text\": \"a\", \"a\": {\"key" + i + "\": 1}}\n");
    }
    lines.append("{\"text\": \"a\", \"z\": 1}\n{\"text\": \"a\", \"z\": \"1\"}\n");
    assertEquals(
        List.of("802: \"z\" is a string here, a number in 1 of 2 records"),
        messages(lines.toString(), new TypeDrift()));
  }

  @Test
  void allValuesThatDifferAreCounted() throws Exception {
    String lines = "{\"text\": \"a\", \"n\": [1, 2, 3, null, 4.5]}\n".repeat(500);
    Report report =
        report(
            lines + "{\"text\": \"a\", \"n\": [\"a\", \"b\", 1]}\n".repeat(300), new TypeDrift());
    assertEquals(600, report.modules().get(0).rules().get(0).count());
    assertEquals(400, report.findings().size());
    assertEquals(
        "an item of \"n\" is a string here, a number in 800 of 800 records",
        report.findings().get(399).message());
  }

  @Test
  void twoTypesThatMostRecordsHaveAreBothUsual() throws Exception {
    String both =
        """
        {"messages": [{"role": "user", "content": [{"type": "text", "text": "a"}]}, {"role": "assistant", "content": "b"}]}
        """;
    assertEquals(List.of(), messages(both.repeat(2) + CHAT, new TypeDrift()));
    assertEquals(
        List.of("3: \"content\" is a list here, a string in 3 of 3 records"),
        messages(CHAT.repeat(2) + both, new TypeDrift()));
  }

  @Test
  void whatIsDeepIsNotFollowedToTheEnd() throws Exception {
    String deep = "{\"text\": \"a\", \"n\": " + "[".repeat(60) + "%s" + "]".repeat(60) + "}\n";
    assertEquals(
        List.of(), messages(deep.formatted("1") + deep.formatted("\"a\""), new TypeDrift()));
  }

  @Test
  void eachFileMayHaveItsOwnFields() throws Exception {
    Path with = Files.writeString(folder.resolve("with.jsonl"), SYSTEM.repeat(3));
    Path without = Files.writeString(folder.resolve("without.jsonl"), CHAT.repeat(3) + SYSTEM);
    List<Source> sources =
        List.of(
            new Source("with.jsonl", with, Split.TRAIN),
            new Source("without.jsonl", without, Split.VALIDATION));
    Audit audit =
        new Audit(
            List.of(new SometimesKey()),
            warning("format/sometimes-key"),
            Machine.here(),
            InputStream.nullInputStream());
    assertEquals(
        List.of("4: the record has a system prompt, unlike 3 of 4 records"),
        Audited.messages(audit.run(sources, Progress.SILENT).report()));
  }

  @Test
  void aLossWeightMayBeAnyNumberAndNullIsNoWeight() throws Exception {
    String lines =
        """
        {"messages": [{"role": "user", "content": [{"type": "text", "value": "a"}], "loss_weight": 0.0}, {"role": "assistant", "content": [{"type": "text", "value": "b"}], "loss_weight": 0.5}]}
        {"messages": [{"role": "user", "content": "a", "weight": null}, {"role": "assistant", "content": "b", "weight": null}]}
        """;
    assertEquals(List.of(), messages(lines, new Weights()));
  }

  @Test
  void oneAnswerThatWeighsSomethingIsEnough() throws Exception {
    String line =
        """
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b", "weight": 0}, {"role": "user", "content": "c"}, {"role": "assistant", "content": "d"%s}]}
        """;
    assertEquals(List.of(), messages(line.formatted(""), new Weights()));
    assertEquals(
        List.of("1: every answer of the record weighs 0: nothing is learned from it"),
        messages(line.formatted(", \"weight\": 0"), new Weights()));
  }

  @Test
  void whatATargetTellsIsToldOnceAndASurveyHidesNothing() throws Exception {
    String line =
        """
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], "prompt": "a"}
        """;
    Target trl = Targets.all().stream().filter(one -> one.name().equals("trl")).findFirst().get();
    List<Aim> aims = List.of(new Aim(List.of(trl)));
    Check[] checks = {new KeysOfTwoFormats(), new UnknownKey()};
    String told =
        "1: \"messages\" and \"prompt\" are keys of different formats: expected those of one";
    String unknown = "1: \"prompt\" (a string) is no key of chat messages";
    Settings settings = Settings.defaults();
    assertEquals(List.of(unknown), Audited.messages(Audited.train(line, settings, checks)));
    assertEquals(
        List.of(unknown), Audited.messages(Audited.train(line, settings.with(aims, true), checks)));
    assertEquals(
        List.of(told), Audited.messages(Audited.train(line, settings.with(aims, false), checks)));
  }

  @Test
  void whoRendersTheTextWritesTheMarks() throws Exception {
    String lines =
        """
        {"prompt": "[INST] a [/INST]", "completion": "b<|im_end|>"}
        {"segments": [{"label": false, "text": "<|im_start|>a"}, {"label": true, "text": "b"}]}
        {"conversations": [{"from": "human", "value": "[INST] a"}, {"from": "gpt", "value": "b"}]}
        {"prompt": [{"role": "user", "content": "a"}], "completion": [{"role": "assistant", "content": "<|eot_id|>"}]}
        """;
    assertEquals(
        List.of(
            "3: \"[INST]\" stands inside the text of the human turn: a mark of chat templates",
            "4: \"<|eot_id|>\" stands inside the text of the assistant turn: a mark of chat"
                + " templates"),
        messages(lines, new TemplateToken()));
  }

  @Test
  void resultsOfToolsAndTheAnswersOfAPairAreNoTurnsInARow() throws Exception {
    String lines =
        """
        {"messages": [{"role": "user", "content": "a"}, {"role": "tool", "content": "b"}, {"role": "tool", "content": "c"}, {"role": "assistant", "content": "d"}]}
        {"input": {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}, "preferred_output": [{"role": "assistant", "content": "c"}], "non_preferred_output": [{"role": "assistant", "content": "d"}]}
        """;
    assertEquals(
        List.of(),
        Audited.messages(Audited.train(lines, warning("format/same-role-twice"), new TurnOrder())));
  }

  private static Settings warning(String rule) {
    return new Settings(
        OptionalInt.empty(),
        Settings.ENCODING,
        10,
        Map.of(rule, Optional.of(Severity.WARN)),
        Map.of());
  }

  private static List<String> messages(String lines, Check... checks) throws Exception {
    return Audited.messages(report(lines, checks));
  }

  private static Report report(String lines, Check... checks) throws Exception {
    return Audited.train(lines, Settings.defaults(), checks);
  }
}
