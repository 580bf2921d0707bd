package dev.tuneready.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios under {@code fixtures/scenarios}, whose form {@link Scenario} tells. */
class ScenarioTest {
  /** Writes what happens into the scenarios instead of comparing it; read the diff. */
  private static final boolean ACCEPT = Boolean.getBoolean("tuneready.accept");

  private static final Path SCENARIOS = Path.of("fixtures", "scenarios");

  @TempDir Path folder;

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void happensAsTold(String name) throws IOException {
    Scenario scenario = Scenario.of(SCENARIOS.resolve(name));
    String actual = scenario.run(folder);
    if (ACCEPT) {
      scenario.accept(actual);
    } else {
      assertEquals(scenario.expected(), actual, name);
    }
  }
}
