package dev.tuneready.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.engine.Machine;
import dev.tuneready.engine.Progress;
import dev.tuneready.read.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are long, or hold much, cost no more than they are long and change no other line. */
class LongLinesTest {
  /** Small enough for the limits of text and of values to be the lowest ones. */
  private static final int LINE = 1 << 21;

  private static final String GOOD =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"Name a star.\"},"
          + "{\"role\":\"assistant\",\"content\":\"Vega.\"}]}\n";

  @TempDir Path folder;

  @Test
  void theReportDependsOnNothingButTheLines() throws Exception {
    String manyValues = "{\"messages\":[" + "1,".repeat(20_000) + "1]}\n";
    String severalValues = "{\"messages\":[" + "1,".repeat(9_000) + "1]}\n";
    String muchText = "{\"text\":\"" + "words ".repeat(100_000) + "\"}\n";
    String someText = "{\"text\":\"" + "words ".repeat(80_000) + "\"}\n";
    String longest = "{\"text\":\"" + "x".repeat(LINE - 11) + "\"}\n";
    String longer = "{\"text\":\"" + "x".repeat(LINE - 10) + "\"}\n";
    String file = "{\"url\":\"" + "A".repeat(1_500_000) + "\"}\n";
    byte[] rows =
        (GOOD + manyValues + severalValues + muchText + GOOD + longest + longer + someText + file)
            .repeat(3)
            .getBytes(StandardCharsets.UTF_8);
    Path plain = Files.write(folder.resolve("a.jsonl"), rows);
    Path packed = Files.write(folder.resolve("a.gz"), gzip(rows));
    String expected = report(plain, rows, 1);
    assertTrue(expected.contains("more than 10,000 values stand in one record"));
    assertTrue(expected.contains("more than 500,000 characters of text stand in one record"));
    assertTrue(expected.contains("the line has 2,097,153 bytes, tuneready reads 2,097,152"));
    for (int threads : new int[] {1, 2, 4}) {
      assertEquals(expected, report(plain, rows, threads));
      assertEquals(expected, report(packed, rows, threads));
      assertEquals(expected, report(null, rows, threads));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,", "{\"role\":\"nobody\"},", "{\"role\":\"user\",\"content\":\"\"},", "[[1]],"})
  void manyFindingsInOneLineCostOnePass(String turn) throws Exception {
    String line = "{\"messages\":[" + turn.repeat(60_000) + "1]}\n";
    Path file = Files.writeString(folder.resolve("b.jsonl"), line);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          report(file, 1000);
          report(file, Integer.MAX_VALUE);
        });
  }

  @Test
  void theWholeFileIsNoExcerpt() throws Exception {
    Path file =
        Files.write(folder.resolve("c.jsonl"), "\uFEFF{}\n".getBytes(StandardCharsets.UTF_16LE));
    Report report =
        Runs.report(
            BuiltInChecks.all(),
            settings(5),
            Machine.here(),
            List.of(new Source("train.jsonl", file, Split.TRAIN)));
    assertTrue(report.findings().stream().noneMatch(found -> found.excerpt() != null));
  }

  private static byte[] gzip(byte[] rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(rows);
    }
    return bytes.toByteArray();
  }

  private String report(@Nullable Path path, byte[] rows, int threads) throws Exception {
    Machine machine = new Machine(threads, Machine.MEMORY, 1 << 16, LINE, folder);
    Report report =
        Runs.report(
            BuiltInChecks.all(),
            settings(5),
            machine,
            List.of(new Source("train.jsonl", path, Split.TRAIN)),
            new ByteArrayInputStream(rows),
            Progress.SILENT);
    return Runs.printed(Runs.withoutBytes(report));
  }

  private void report(Path path, int findings) throws Exception {
    Machine machine = Machine.here().with(2, Machine.MEMORY);
    Runs.report(
        BuiltInChecks.all(),
        settings(findings),
        machine,
        List.of(new Source("train.jsonl", path, Split.TRAIN)),
        new ByteArrayInputStream(new byte[0]),
        Progress.SILENT);
  }

  private static Settings settings(int findings) {
    return new Settings(OptionalInt.of(25), Settings.ENCODING, findings, Map.of(), Map.of());
  }
}
