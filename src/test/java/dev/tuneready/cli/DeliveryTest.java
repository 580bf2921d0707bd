package dev.tuneready.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report arrives whole, or the exit code says that it did not. */
class DeliveryTest {
  private static final String LOST =
      "exit 2: standard output could not be written in full; is the disk full?\n";

  @TempDir Path folder;

  @BeforeEach
  void dataset() throws IOException {
    Files.writeString(folder.resolve("train.jsonl"), "{\"text\": \"Once upon a time.\"}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "check --fail-on never train.jsonl",
    "check --each --fail-on never train.jsonl",
    "check --report json --fail-on never train.jsonl",
    "check --help",
    "rules",
    "explain format/crlf",
    "--help",
    "--version"
  })
  void aFailureOfEveryWriteIsToldOf(String command) throws IOException {
    for (int good = 0; ; good++) {
      Failing out = new Failing(good, "No space left on device");
      CommandLineRun run = CommandLineRun.into(out, folder, command.split(" ", -1));
      if (!out.failed) {
        assertEquals(0, run.code());
        return;
      }
      assertEquals(new CommandLineRun("", LOST, 2), run, "after " + good + " writes");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rules                             | 0 |
          check --allow size train.jsonl    | 0 |
          check train.jsonl                 | 1 | exit 1: 1 finding of severity fail
          check --each train.jsonl bad      | 1 | exit 1: findings of severity fail in 2 of 2 files: train.jsonl, bad
          """)
  void whoeverClosesThePipeChangesNothingOfTheEnd(String command, int code, @Nullable String why)
      throws IOException {
    Files.writeString(folder.resolve("bad"), "{\n");
    String err = why == null ? "" : why + "\n";
    for (int good = 0; good < 3; good++) {
      assertEquals(
          new CommandLineRun("", err, code),
          CommandLineRun.into(new Failing(good, "Broken pipe"), folder, command.split(" ", -1)));
    }
  }

  @Test
  void aFullDeviceAsReportIsToldOf() {
    Assumptions.assumeTrue(Files.isWritable(Path.of("/dev/full")));
    CommandLineRun run =
        CommandLineRun.of(folder, "check", "--report", "json=/dev/full", "train.jsonl");
    assertEquals(
        new CommandLineRun(
            "",
            "exit 2: the report /dev/full could not be written in full; is the disk full?\n",
            2),
        run);
  }

  @Test
  void aDeviceIsWrittenAsItIs() {
    Assumptions.assumeTrue(Files.isWritable(Path.of("/dev/null")));
    CommandLineRun run =
        CommandLineRun.of(
            folder, "check", "--allow", "size", "--report", "json=/dev/null", "train.jsonl");
    assertEquals(0, run.code());
    assertEquals(false, Files.isRegularFile(Path.of("/dev/null")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-r--"})
  void aReportKeepsThePermissionsOfTheOneItReplaces(String permissions) throws IOException {
    Path report = Files.writeString(folder.resolve("audit.json"), "old");
    Files.setPosixFilePermissions(report, PosixFilePermissions.fromString(permissions));
    check("json=audit.json");
    assertEquals('{', Files.readString(report).charAt(0));
    assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
  }

  @Test
  void aLinkIsWrittenThrough() throws IOException {
    Path report = Files.writeString(folder.resolve("audit.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("latest.json"), Path.of("audit.json"));
    check("json=latest.json");
    assertEquals(true, Files.isSymbolicLink(link));
    assertEquals('{', Files.readString(report).charAt(0));
  }

  @Test
  void aRunThatFailsLeavesTheOldReportAndNothingElse() throws IOException {
    Files.writeString(folder.resolve("audit.json"), "old");
    Path missing = folder.resolve("valid.jsonl");
    CommandLineRun run =
        CommandLineRun.of(
            folder, "check", "--report", "json=audit.json", "train.jsonl", missing.toString());
    assertEquals(2, run.code());
    assertEquals("old", Files.readString(folder.resolve("audit.json")));
    assertEquals(List.of("audit.json", "train.jsonl"), names());
  }

  @Test
  void nothingIsLeftBesideAReport() throws IOException {
    check("json=audit.json");
    assertEquals(List.of("audit.json", "train.jsonl"), names());
  }

  private void check(String report) {
    assertEquals(
        0,
        CommandLineRun.of(folder, "check", "--allow", "size", "--report", report, "train.jsonl")
            .code());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Takes so many writes and flushes, and no more. */
  private static final class Failing extends Writer {
    private final String message;
    private int left;
    private boolean failed;

    Failing(int good, String message) {
      this.left = good;
      this.message = message;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      take();
    }

    @Override
    public void flush() throws IOException {
      take();
    }

    @Override
    public void close() {}

    private void take() throws IOException {
      failed |= left-- <= 0;
      if (failed) {
        throw new IOException(message);
      }
    }
  }
}
