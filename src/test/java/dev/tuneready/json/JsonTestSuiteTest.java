package dev.tuneready.json;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Flaw;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every file of JSONTestSuite as one line, and our own edge cases. */
class JsonTestSuiteTest {
  private static final Path SUITE = Path.of("fixtures", "json-test-suite");
  private static final Path EDGES = Path.of("fixtures", "json-edge-cases");
  private static final SortedMap<String, byte[]> FILES = new TreeMap<>();

  @BeforeAll
  static void readTheFiles() throws IOException {
    FILES.putAll(Corpus.files(SUITE));
    assertEquals(318, FILES.size());
  }

  @Test
  void whatMustBeAcceptedIs() {
    List<String> twice = new ArrayList<>();
    int accepted = 0;
    for (String name : FILES.tailMap("y_").keySet()) {
      Reading reading = reading(name);
      assertNotNull(reading.value(), name);
      accepted++;
      if (!reading.flaws().isEmpty()) {
        assertEquals(Flaw.Kind.DUPLICATE_KEY, reading.flaw().kind(), name);
        twice.add(name);
      }
    }
    assertEquals(95, accepted);
    assertEquals(List.of("y_object_duplicated_key", "y_object_duplicated_key_and_value"), twice);
  }

  @Test
  void whatMustBeRefusedIs() {
    int refused = 0;
    for (String name : FILES.subMap("n_", "o").keySet()) {
      assertNull(reading(name).value(), name);
      refused++;
    }
    assertEquals(188, refused);
  }

  @Test
  void everyRefusalHasOneReasonThatSaysWhatAndWhere() {
    FILES.forEach(
        (name, bytes) -> {
          Reading reading = reading(name);
          if (reading.value() == null) {
            assertFalse(reading.flaw().harmless(), name);
            assertNotEquals("the line is no valid JSON", reading.flaw().message(), name);
            int offset = reading.flaw().offset();
            assertTrue(offset >= 0 && offset <= Math.max(0, bytes.length - 1), name);
          }
        });
  }

  @Test
  void everyFileHasItsWrittenVerdict() throws IOException {
    SortedMap<String, String> verdicts = new TreeMap<>();
    FILES.keySet().forEach(name -> verdicts.put(name, reading(name).verdict()));
    Corpus.requireVerdicts(SUITE.resolve("verdicts.tsv"), verdicts);
  }

  @Test
  void everyEdgeCaseHasItsWrittenVerdict() throws IOException {
    SortedMap<String, String> verdicts = new TreeMap<>();
    Corpus.files(EDGES.resolve("cases"))
        .forEach((name, bytes) -> verdicts.put(name, Reading.of(bytes).verdict()));
    assertEquals(117, verdicts.size());
    Corpus.requireVerdicts(EDGES.resolve("verdicts.tsv"), verdicts);
  }

  private static Reading reading(String name) {
    return Reading.of(requireNonNull(FILES.get(name)));
  }
}
