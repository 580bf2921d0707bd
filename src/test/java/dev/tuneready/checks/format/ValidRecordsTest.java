package dev.tuneready.checks.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Check;
import dev.tuneready.core.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A valid record of each format gives no finding, but that one is too few. */
class ValidRecordsTest {
  static Stream<String> records() throws IOException {
    return Files.readAllLines(Path.of("fixtures", "formats", "examples.tsv")).stream()
        .filter(line -> !line.startsWith("unknown\t"))
        .map(line -> line.substring(line.indexOf('\t') + 1));
  }

  @ParameterizedTest
  @MethodSource("records")
  void nothingIsFoundButThatItIsOneOnly(String record) throws Exception {
    Check[] checks = BuiltInChecks.all().toArray(Check[]::new);
    List<String> others =
        Audited.train(record + "\n", Settings.defaults(), checks).findings().stream()
            .map(finding -> finding.rule().id() + " " + finding.message())
            .filter(finding -> !finding.startsWith("size/"))
            .toList();
    assertEquals(List.of(), others);
  }
}
