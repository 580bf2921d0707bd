package dev.tuneready.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Check;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Place;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.Skipped;
import dev.tuneready.core.Room;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Split;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Table;
import dev.tuneready.core.Verdict;
import dev.tuneready.read.Source;
import dev.tuneready.read.UnreadableException;
import dev.tuneready.report.Reporters;
import dev.tuneready.report.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever one check does wrong, the others say what they found. */
class BrokenCheckTest {
  private static final Rule NOTE = Rule.warn("sound/greeting", "an example that greets");
  private static final Rule BROKEN = Rule.fail("broken/rule", "never judged");
  private static final Rule OTHER = Rule.fail("broken/other", "not declared");

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void dataset() throws IOException {
    file = folder.resolve("train.jsonl");
    Files.writeString(file, "{\"prompt\": \"Hi\", \"completion\": \"Hello\"}\n".repeat(300));
  }

  /** A check that finds something wherever it looks. */
  private record Greeting() implements Sight {
    @Override
    public List<Rule> rules() {
      return List.of(NOTE);
    }

    @Override
    public void look(Example example, Seen seen) {
      seen.saw(NOTE, () -> Spot.at("", "it greets", "do not"));
    }
  }

  /** The calls into a check and its measure, any of which may throw. */
  private enum Hook {
    RULES,
    MEASURES,
    BEGIN,
    ADD,
    MERGE,
    FINISH,
    JUDGE
  }

  /** A check that throws in one place. */
  private record Faulty(Hook hook, Supplier<Throwable> bug) implements Check {
    @Override
    public List<Rule> rules() {
      throwIn(Hook.RULES);
      return List.of(BROKEN);
    }

    @Override
    public List<Measure<?, ?>> measures(Settings settings) {
      throwIn(Hook.MEASURES);
      return List.of(new Counting(this));
    }

    @Override
    public void judge(Measured measured, Settings settings, Findings findings) {
      findings.count(BROKEN, measured.of(new Counting(this)));
      findings.whole(BROKEN, "said before the bug was met", "");
      throwIn(Hook.JUDGE);
    }

    void throwIn(Hook here) {
      if (hook == here) {
        sneak(bug.get());
      }
    }
  }

  /** Counts the examples of a faulty check. */
  private record Counting(Faulty check) implements Measure<long[], Long> {
    @Override
    public long[] begin(Room room) {
      check.throwIn(Hook.BEGIN);
      return new long[1];
    }

    @Override
    public void add(long[] seen, Example example) {
      if (Place.chunk(example.place()) > 0) {
        check.throwIn(Hook.ADD);
      }
      seen[0]++;
    }

    @Override
    public long[] merge(long[] left, long[] right) {
      check.throwIn(Hook.MERGE);
      left[0] += right[0];
      return left;
    }

    @Override
    public Long finish(long[] seen, Room room) {
      check.throwIn(Hook.FINISH);
      return seen[0];
    }
  }

  /** A check whose measure only wants to be finished, and then does something. */
  private record Finishing(Consumer<Room> use) implements Check, Measure<Integer, Integer> {
    @Override
    public List<Rule> rules() {
      return List.of(BROKEN);
    }

    @Override
    public List<Measure<?, ?>> measures(Settings settings) {
      return List.of(this);
    }

    @Override
    public void judge(Measured measured, Settings settings, Findings findings) {}

    @Override
    public Integer begin(Room room) {
      return 0;
    }

    @Override
    public void add(Integer seen, Example example) {}

    @Override
    public Integer merge(Integer left, Integer right) {
      return left;
    }

    @Override
    public Integer finish(Integer seen, Room room) {
      use.accept(room);
      return seen;
    }
  }

  /** A check that only says something. */
  private record Saying(Consumer<Findings> words) implements Check {
    @Override
    public List<Rule> rules() {
      return List.of(BROKEN);
    }

    @Override
    public List<Measure<?, ?>> measures(Settings settings) {
      return List.of();
    }

    @Override
    public void judge(Measured measured, Settings settings, Findings findings) {
      words.accept(findings);
    }
  }

  static Stream<Faulty> faults() {
    List<Faulty> faults = new ArrayList<>();
    for (Hook hook : Hook.values()) {
      faults.add(new Faulty(hook, IllegalStateException::new));
      faults.add(new Faulty(hook, AssertionError::new));
      faults.add(new Faulty(hook, StackOverflowError::new));
      faults.add(new Faulty(hook, () -> new IOException("sneaked")));
    }
    return faults.stream();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theOthersAreJudged(Faulty faulty) throws Exception {
    Outcome outcome = run(faulty, new Greeting());
    assertEquals(1, outcome.breakages().size());
    assertEquals(Faulty.class.getName(), outcome.breakages().get(0).check());
    assertEquals(faulty.bug().get().getClass(), outcome.breakages().get(0).cause().getClass());
    assertEquals(300, count(outcome.report(), "sound"));
    assertEquals(Verdict.WARN, outcome.report().verdict());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsBrokenDoesNotPass(Faulty faulty) throws Exception {
    Report report = run(faulty).report();
    assertEquals(Verdict.UNKNOWN, report.verdict());
    assertTrue(report.findings().isEmpty(), report.findings().toString());
    assertTrue(report.coverage().ran().isEmpty());
    boolean named = faulty.hook() != Hook.RULES;
    assertEquals(
        List.of(new Skipped(named ? BROKEN.id() : Faulty.class.getName(), "its check met a bug")),
        report.coverage().skipped());
    assertEquals(
        named ? List.of(Verdict.UNKNOWN) : List.of(),
        report.modules().stream().map(Report.ModuleReport::verdict).toList());
  }

  @Test
  void noReportSaysThatABrokenModulePassed() throws Exception {
    Report report = run(new Faulty(Hook.ADD, AssertionError::new), new Greeting()).report();
    String text = print("text", report);
    assertTrue(text.contains("  unknown  broken  not all was judged\n"), text);
    assertTrue(text.contains("  warn     sound   greeting 300\n"), text);
    assertTrue(text.contains("not judged: broken/rule (its check met a bug)"), text);
    String json = print("json", report);
    assertTrue(
        json.contains(
            "\"module\": \"broken\",\n        \"what\": \"broken/rule\",\n        \"why\": \"its check met a bug\""),
        json);
    assertFalse(json.contains("\"verdict\": \"pass\""), json);
  }

  @ParameterizedTest
  @MethodSource("wrongWords")
  void whatCannotBeSaidIsABugOfWhoSaysIt(Saying saying) throws Exception {
    Outcome outcome = run(saying, new Greeting());
    assertEquals(1, outcome.breakages().size());
    assertEquals(Saying.class.getName(), outcome.breakages().get(0).check());
    assertEquals(300, count(outcome.report(), "sound"));
    assertFalse(print("json", outcome.report()).contains("\"verdict\": \"pass\""));
  }

  @SuppressWarnings("NullAway") // that is the fault
  static Stream<Saying> wrongWords() {
    Spot spot = Spot.at("", "", "");
    return Stream.of(
        new Saying(findings -> findings.metric("broken", "figure", null)),
        new Saying(findings -> findings.metric("broken", "figure", Verdict.PASS)),
        new Saying(findings -> findings.metric("broken", "figure", Arrays.asList(1L, null))),
        new Saying(findings -> findings.metric("broken", "figure", Map.of(1, 1))),
        new Saying(findings -> findings.summary("broken", null)),
        new Saying(findings -> findings.headline(BROKEN, null)),
        new Saying(findings -> findings.whole(BROKEN, "message", null)),
        new Saying(findings -> findings.at(BROKEN, Place.of(1, 0, 0), spot)),
        new Saying(findings -> findings.at(BROKEN, -1, spot)),
        new Saying(
            findings ->
                findings.look(
                    BROKEN,
                    0,
                    example -> {
                      throw new IllegalStateException();
                    })),
        new Saying(findings -> findings.look(BROKEN, 0, example -> null)),
        new Saying(
            findings -> findings.at(BROKEN, 0, new Spot("", Integer.MAX_VALUE, "", "", List.of()))),
        new Saying(findings -> findings.at(BROKEN, 0, new Spot("", -1, "", "", List.of(-1L)))),
        new Saying(findings -> findings.at(OTHER, 0, spot)),
        new Saying(findings -> findings.count(OTHER, 1)),
        new Saying(findings -> findings.count(NOTE, 1)),
        new Saying(findings -> findings.count(BROKEN, -1)),
        new Saying(
            findings ->
                findings.table(
                    "broken", new Table("", List.of("one"), List.of(List.of("1", "2"))))));
  }

  @Test
  void theBugAtTheFirstPlaceIsTold() throws Exception {
    for (int i = 0; i < 20; i++) {
      Outcome outcome = run(new Faulty(Hook.ADD, AssertionError::new));
      // The first line that begins in the second chunk.
      assertEquals("train.jsonl:27", outcome.breakages().get(0).at());
    }
  }

  @Test
  void aRuleThatIsAllowedMayBeSpokenOf() throws Exception {
    Settings settings =
        new Settings(
            Settings.defaults().maxTokens(),
            Settings.ENCODING,
            1,
            Map.of("broken/other", java.util.Optional.empty()),
            Map.of());
    Check check =
        new Check() {
          @Override
          public List<Rule> rules() {
            return List.of(BROKEN, OTHER);
          }

          @Override
          public List<Measure<?, ?>> measures(Settings settings) {
            return List.of();
          }

          @Override
          public void judge(Measured measured, Settings settings, Findings findings) {
            findings.count(OTHER, 7);
          }
        };
    Outcome outcome = run(settings, source(), check);
    assertEquals(List.of(), outcome.breakages());
    assertEquals(0, count(outcome.report(), "broken"));
    assertEquals(List.of("broken/other"), outcome.report().coverage().allowed());
  }

  @Test
  void memoryThatIsFullEndsTheRun() {
    OutOfMemoryError full = new OutOfMemoryError();
    for (Hook hook : Hook.values()) {
      assertSame(
          full, assertThrows(OutOfMemoryError.class, () -> run(new Faulty(hook, () -> full))));
    }
  }

  @Test
  void aFileThatVanishedIsNoBugOfWhoReadsItAgain() {
    Check check =
        new Finishing(
            room -> {
              delete(file);
              room.again(new long[] {0}, example -> {});
            });
    assertThrows(UnreadableException.class, () -> run(check, new Greeting()));
  }

  @Test
  void aFileThatChangesBeforeItIsReadAgainIsNoReport() {
    Check check =
        new Saying(findings -> write(file, "{\"prompt\": \"Hi\", \"completion\": \"X\"}\n"));
    UnreadableException changed =
        assertThrows(UnreadableException.class, () -> run(check, new Greeting()));
    assertEquals(
        "train.jsonl changed while it was read: run again when it is finished",
        changed.getMessage());
  }

  @Test
  void placesThatAreNoneAreABugOfWhoReadsThem() throws Exception {
    Check check = new Finishing(room -> room.again(new long[] {Place.of(7, 0, 0)}, one -> {}));
    Outcome outcome = run(check, new Greeting());
    assertEquals(1, outcome.breakages().size());
    assertEquals(300, count(outcome.report(), "sound"));
  }

  @Test
  void whatCannotBeClosedIsReported() throws Exception {
    byte[] lines =
        "{\"prompt\": \"Hi\", \"completion\": \"Hello\"}\n".getBytes(StandardCharsets.UTF_8);
    InputStream unclosable =
        new ByteArrayInputStream(lines) {
          @Override
          public void close() throws IOException {
            throw new IOException("cannot be closed");
          }
        };
    Audit audit = new Audit(List.of(new Greeting()), Settings.defaults(), machine(), unclosable);
    Outcome outcome =
        audit.run(List.of(new Source("standard input", null, Split.TRAIN)), Progress.SILENT);
    assertEquals(1, count(outcome.report(), "sound"));
  }

  private Outcome run(Check... checks) throws Exception {
    return run(Settings.defaults(), source(), checks);
  }

  private Outcome run(Settings settings, Source source, Check... checks) throws Exception {
    return new Audit(List.of(checks), settings, machine(), InputStream.nullInputStream())
        .run(List.of(source), Progress.SILENT);
  }

  private Source source() {
    return new Source("train.jsonl", file, Split.TRAIN);
  }

  private Machine machine() {
    return new Machine(3, Machine.MEMORY, 1 << 10, 1 << 16, folder);
  }

  private static long count(Report report, String module) {
    return report.modules().stream()
        .filter(one -> one.module().equals(module))
        .flatMap(one -> one.rules().stream())
        .mapToLong(Report.RuleReport::count)
        .sum();
  }

  private static String print(String reporter, Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    Reporters.named(reporter, new Style(100, false, false)).orElseThrow().print(report, out);
    return out.toString();
  }

  @SuppressWarnings("unchecked") // as a plugin in another language may
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private static void write(Path path, String text) {
    try {
      Files.writeString(path, text);
    } catch (IOException unexpected) {
      throw new AssertionError(unexpected);
    }
  }
}
