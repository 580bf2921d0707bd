package dev.tuneready.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tuneready.checks.BuiltInChecks;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page cannot hold stands in a file of its module, with the report it must give beside it.
 */
class FixturesTest {
  private static final boolean ACCEPT = Boolean.getBoolean("tuneready.accept");
  private static final Path FIXTURES = Path.of("fixtures");

  @TempDir Path folder;

  static List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : BuiltInChecks.all().stream().map(Runs::module).distinct().toList()) {
      if (Files.isDirectory(FIXTURES.resolve(module))) {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(module))) {
          files.filter(file -> file.toString().endsWith(".jsonl")).sorted().forEach(found::add);
        }
      }
    }
    return found;
  }

  @Test
  void everyReportBesideAFileIsCompared() throws IOException {
    Set<Path> compared = new TreeSet<>();
    files().forEach(file -> compared.add(report(file)));
    Set<Path> reports = new TreeSet<>();
    try (Stream<Path> all = Files.walk(FIXTURES)) {
      all.filter(file -> file.toString().endsWith(".report")).forEach(reports::add);
    }
    assertEquals(compared, reports);
    assertFalse(reports.isEmpty());
  }

  private static Path report(Path file) {
    return Path.of(file.toString().replace(".jsonl", ".report"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theReportOfAFixtureStandsBesideIt(Path file) throws Exception {
    String module = FIXTURES.relativize(file).getName(0).toString();
    Report report =
        Runs.report(
            Runs.checks(module),
            Settings.defaults(),
            new Machine(2, Machine.MEMORY, Machine.CHUNK, Machine.LINE, folder),
            List.of(new Source("train.jsonl", file, Split.TRAIN)));
    Path expected = report(file);
    if (ACCEPT) {
      Files.writeString(expected, Runs.concise(report));
    }
    assertEquals(Files.readString(expected), Runs.concise(report));
  }
}
