package dev.tuneready.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tuneready.core.Example;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Split;
import dev.tuneready.core.Spot;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Machine;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken line never costs its neighbours anything, in a whole run. */
class NeighboursTest {
  private static final int COPIES = 12;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1000, 1 << 16, 1 << 20})
  void goodLinesBetweenBrokenOnesAreRead(int chunk) throws Exception {
    List<byte[]> lines = lines();
    Collections.shuffle(lines, new Random(chunk));
    lines.add(0, good(0));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Map<Long, String> expected = new TreeMap<>();
    for (byte[] line : lines) {
      byte[] ended = Arrays.copyOf(line, line.length + 1);
      ended[line.length] = '\n';
      file.writeBytes(ended);
      expected.put(expected.size() + 1L, told(Line.examples(ended).get(0)));
    }
    Path path = Files.write(folder.resolve("train.jsonl"), file.toByteArray());
    assertEquals(expected, told(path, chunk));
    assertEquals(
        lines.size() / 2 + 1,
        expected.values().stream().filter(told -> told.startsWith("text good")).count());
  }

  @Test
  void eachBrokenLineMayBeAFileOfItsOwn() throws Exception {
    for (byte[] line : brokenLines()) {
      Path path = Files.write(folder.resolve("train.jsonl"), line);
      assertEquals(line.length == 0 ? 0 : 1, told(path, 1 << 16).size());
    }
  }

  /** Each line of the file with what a check was shown of it. */
  private Map<Long, String> told(Path path, int chunk) throws Exception {
    Settings settings =
        new Settings(OptionalInt.empty(), Settings.ENCODING, 100_000, Map.of(), Map.of());
    Machine machine = new Machine(2, Machine.MEMORY, chunk, Machine.LINE, folder);
    Audit audit = new Audit(List.of(new Shown()), settings, machine, InputStream.nullInputStream());
    Source source = new Source("train.jsonl", path, Split.TRAIN);
    Map<Long, String> told = new TreeMap<>();
    for (Finding finding : audit.run(List.of(source), (taken, total) -> {}).report().findings()) {
      Finding.Where where = finding.where();
      assertNotNull(where);
      assertNull(told.put(where.line(), finding.message()));
    }
    return told;
  }

  private static String told(Example example) {
    return example.format().id()
        + " "
        + (example.turns().isEmpty() ? "" : example.turns().get(0).text())
        + example.flaws().stream().map(Flaw::message).toList();
  }

  /** Says of every example all there is. */
  private record Shown() implements Sight {
    private static final Rule RULE = Rule.info("test/shown", "shows all");

    @Override
    public List<Rule> rules() {
      return List.of(RULE);
    }

    @Override
    public void look(Example example, Seen seen) {
      seen.saw(RULE, () -> Spot.at("", told(example), ""));
    }
  }

  /** All broken lines several times, and as many good ones. */
  private static List<byte[]> lines() throws Exception {
    List<byte[]> lines = new ArrayList<>();
    for (byte[] line : brokenLines()) {
      lines.addAll(Collections.nCopies(COPIES, line));
    }
    for (int i = lines.size(); i > 0; i--) {
      lines.add(good(i));
    }
    return lines;
  }

  private static byte[] good(int number) {
    return ("{\"text\":\"good " + number + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  /** The files of JSONTestSuite that have no line break; none of them is a record of a format. */
  private static List<byte[]> brokenLines() throws Exception {
    List<byte[]> lines = new ArrayList<>();
    for (Path path : LineDecoderTest.suite()) {
      byte[] bytes = Files.readAllBytes(path);
      if (new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n') < 0) {
        lines.add(bytes);
      }
    }
    return lines;
  }
}
