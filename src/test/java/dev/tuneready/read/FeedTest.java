package dev.tuneready.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Place;
import dev.tuneready.core.Split;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where chunks end, and how a file is packed or delivered, changes nothing. */
class FeedTest {
  private static final int SIZES = 70;

  @TempDir Path folder;

  /** Lines that chunk borders can go wrong at, at most some hundred bytes of them. */
  static Stream<String> files() {
    return Stream.of(
        "",
        "\n",
        "\n\n\n",
        "{\"a\":1}",
        "{\"a\":1}\n",
        "{\"a\":1}\n{\"b\":2}",
        "{\"a\":1}\r\n{\"b\":2}\r\n",
        "{\"a\":1}\r\n{\"b\":2}\r",
        "\r\n\r\n\r",
        "{\"a\":1}\n\n  \n\t\r\n{\"b\":2}\n\n",
        "{\"a\":1}\r{\"b\":2}\r\n\r{\"c\":3}\n",
        "\uFEFF{\"a\":1}\n\uFEFF{\"b\":2}\n",
        "{\"a\":\"x\u2028y\u2029z\u0085\"}\n{\"b\":\"é😀\"}\n\u2028\n",
        "{\"a\":1}\n{\"long\":\"" + "x".repeat(150) + "\"}\n{\"b\":2}\n",
        "{\"long\":\"" + "x".repeat(200) + "\"}",
        "{}\n".repeat(30) + "{\"long\":\"" + "y".repeat(69) + "\"}\n" + "{}\n".repeat(30),
        "12345678\n".repeat(12),
        "\u0000\u001f\n\\\n\"\n");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("files")
  void everyChunkSizeAndEveryWayInGivesTheSameLines(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> expected = split(text);
    Path plain = write("train.jsonl", bytes);
    Path gzip = write("train.jsonl.gz", Packed.gzipMembers(bytes));
    Path zstd = write("train.jsonl.zst", Packed.zstdFrames(bytes));
    for (int size = 1; size <= SIZES; size++) {
      List<Line> lines = Line.of(plain, size, Line.LIMIT);
      assertEquals(expected, lines.stream().map(Line::bytes).toList());
      assertEquals(lines, Line.of(gzip, size, Line.LIMIT));
      assertEquals(lines, Line.of(zstd, size, Line.LIMIT));
      assertEquals(lines, Line.ofStandardInput(Packed.dribble(bytes), size, Line.LIMIT));
      InputStream packed = Packed.dribble(Packed.gzipMembers(bytes));
      assertEquals(lines, Line.ofStandardInput(packed, size, Line.LIMIT));
    }
    InputStream packed = Packed.dribble(Packed.zstdFrames(bytes));
    assertEquals(
        Line.of(plain, SIZES, Line.LIMIT), Line.ofStandardInput(packed, SIZES, Line.LIMIT));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("files")
  void aLineThatIsTooLongIsAFlawAndItsNeighboursAreRead(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path plain = write("train.jsonl", bytes);
    Path gzip = write("train.jsonl.gz", Packed.gzipMembers(bytes));
    for (int limit : new int[] {1, 7, 8, 9, 60, 100}) {
      List<String> expected = split(text, limit);
      for (int size = 1; size <= SIZES; size++) {
        List<Line> lines = Line.of(plain, size, limit);
        assertEquals(expected, lines.stream().map(FeedTest::textOrLength).toList());
        assertEquals(lines, Line.of(gzip, size, limit));
        assertEquals(lines, Line.ofStandardInput(Packed.dribble(bytes), size, limit));
      }
    }
  }

  /** Lines of random lengths that straddle the real reads: 16 KiB beyond a stretch. */
  @Test
  void longLinesAreTheSameEveryWayIn() throws Exception {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append("x".repeat(random.nextInt(1 << random.nextInt(19))))
          .append(i % 5 == 0 ? "\r\n" : "\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Path plain = write("train.jsonl", bytes);
    Path gzip = write("train.jsonl.gz", Packed.gzip(bytes));
    for (int limit : new int[] {Line.LIMIT, 100_000, 20_000, 1 << 14}) {
      List<String> expected = split(text.toString(), limit);
      for (int size : new int[] {1000, 1 << 14, 100_000, 1 << 20}) {
        List<Line> lines = Line.of(plain, size, limit);
        assertEquals(expected, lines.stream().map(FeedTest::textOrLength).toList());
        assertEquals(lines, Line.of(gzip, size, limit));
      }
    }
  }

  /** Lines as long as those for which the buffer no longer grows freely. */
  @Test
  void hugeLinesAreTheSameEveryWayIn() throws Exception {
    int limit = 17 << 20;
    String longest = "x".repeat(limit);
    String text = "{}\n" + longest + "\n{}\n" + longest + "y\n{}\n" + longest;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Line> lines = Line.of(write("train.jsonl", bytes), 1 << 20, limit);
    // Not as texts: they would all be printed.
    assertTrue(split(text, limit).equals(lines.stream().map(FeedTest::textOrLength).toList()));
    Path gzip = write("train.jsonl.gz", Packed.gzip(bytes));
    assertTrue(lines.equals(Line.of(gzip, 1 << 20, limit)));
    assertTrue(lines.equals(sideBySide(gzip, 1 << 20, limit)));
  }

  @Test
  void aLineForWhichThereIsNoMemoryIsToldAsSuch() {
    Chunk chunk = new Chunk();
    chunk.reset(0, 0);
    chunk.overlong = 50;
    new LineDecoder(99)
        .decode(
            chunk,
            Split.TRAIN,
            row -> true,
            (example, bytes, from, to) ->
                assertEquals(
                    "the line has 50 bytes, more than fit into the memory",
                    example.flaws().get(0).message()));
  }

  /** A terminal delivers more when it is asked again after its end. */
  @Test
  void theEndOfAStreamIsFinal() throws Exception {
    byte[] line = "{\"a\":1}\n".getBytes(StandardCharsets.UTF_8);
    InputStream terminal =
        new ByteArrayInputStream(line) {
          @Override
          public synchronized int read(byte[] into, int at, int length) {
            int read = super.read(into, at, length);
            if (read < 0) {
              reset();
            }
            return read;
          }
        };
    assertEquals(1, Line.ofStandardInput(terminal, 4, 99).size());
  }

  @Test
  void workersSideBySideGetEveryLineOnce() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append("{\"id\":")
          .append(i)
          .append(i % 100 == 0 ? ",\"x\":\"" + "y".repeat(999) + "\"" : "");
      text.append("}\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (byte[] packed : List.of(bytes, Packed.gzip(bytes), Packed.zstdFrames(bytes))) {
      Path file = write("train.jsonl", packed);
      List<Line> expected = Line.of(file, 200, Line.LIMIT);
      assertEquals(expected, sideBySide(file, 200, Line.LIMIT));
    }
  }

  @Test
  void everyFileOfTheDatasetHasItsLines() throws Exception {
    Path first = write("a.jsonl", "{\"a\":1}\n{\"a\":2}".getBytes(StandardCharsets.UTF_8));
    Path second = write("b.jsonl", new byte[0]);
    Path third = write("c.jsonl", Packed.gzip("{\"c\":1}\n".getBytes(StandardCharsets.UTF_8)));
    List<Source> sources =
        Stream.of(first, second, third)
            .map(file -> new Source(file.toString(), file, Split.TRAIN))
            .toList();
    List<String> lines = new ArrayList<>();
    try (Feed feed = new Feed(sources, InputStream.nullInputStream(), 4, 99, Line::spool)) {
      LineDecoder decoder = new LineDecoder(99);
      Chunk chunk = new Chunk();
      while (feed.next(chunk)) {
        int file = chunk.file();
        decoder.decode(
            chunk,
            Split.TRAIN,
            row -> true,
            (example, bytes, from, to) ->
                lines.add(file + new String(bytes, from, to - from, StandardCharsets.UTF_8)));
      }
      assertEquals(List.of("0{\"a\":1}", "0{\"a\":2}", "2{\"c\":1}"), lines);
      assertEquals(Files.size(first), feed.bytes(0));
      assertEquals(Files.size(first) + Files.size(third), feed.total());
      assertEquals(feed.total(), feed.taken());
    }
  }

  /** Of all files only those are open that workers are in. */
  @Test
  void filesAreClosedWhenTheyAreDealt() throws Exception {
    byte[] bytes = "{\"a\":1}\n{\"b\":2}\n".getBytes(StandardCharsets.UTF_8);
    List<byte[]> kinds =
        List.of(
            bytes,
            Packed.gzip(bytes),
            Packed.zstdFrames(bytes),
            "[\n1]\n".getBytes(StandardCharsets.UTF_8));
    List<Source> sources = new ArrayList<>();
    long size = 0;
    for (int i = 0; i < 400; i++) {
      Path file = write(i + ".jsonl", kinds.get(i % kinds.size()));
      sources.add(new Source(file.toString(), file, Split.TRAIN));
      size += Files.size(file);
    }
    long before = openFiles();
    try (Feed feed = new Feed(sources, InputStream.nullInputStream(), 4, 99, Line::spool)) {
      long most = 0;
      Set<Integer> seen = new HashSet<>();
      Chunk chunk = new Chunk();
      while (feed.next(chunk)) {
        seen.add(chunk.file());
        most = Math.max(most, openFiles());
      }
      assertEquals(sources.size(), seen.size());
      assertTrue(most < before + 50, most + " files are open, " + before + " were before");
      assertEquals(size, feed.taken());
      for (int i = 0; i < kinds.size(); i++) {
        try (Feed.Again again = feed.again(i)) {
          assertTrue(again.seek(chunk, 0));
        }
      }
    }
  }

  private static long openFiles() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }

  @Test
  void workersSideBySideGetEveryLineOfManyFilesOnce() throws Exception {
    List<Source> sources = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      byte[] text = "{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n".getBytes(StandardCharsets.UTF_8);
      Path file = write(i + ".jsonl", i % 2 == 0 ? text : Packed.gzip(text));
      sources.add(new Source(file.toString(), file, Split.TRAIN));
      expected.addAll(List.of(i + "{\"a\":1}", i + "{\"b\":2}", i + "{\"c\":3}"));
    }
    List<String> told =
        sideBySide(sources, 9, Line.LIMIT).stream()
            .map(line -> Place.file(line.place()) + line.bytes())
            .toList();
    assertEquals(expected, told);
  }

  private static List<Line> sideBySide(Path file, int size, int limit) throws Exception {
    return sideBySide(List.of(new Source("train.jsonl", file, Split.TRAIN)), size, limit);
  }

  private static List<Line> sideBySide(List<Source> sources, int size, int limit) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try (Feed feed = new Feed(sources, InputStream.nullInputStream(), size, limit, Line::spool)) {
      Callable<List<Line>> work =
          () -> {
            List<Line> lines = new ArrayList<>();
            LineDecoder decoder = new LineDecoder(limit);
            Chunk chunk = new Chunk();
            while (feed.next(chunk)) {
              decoder.decode(chunk, Split.TRAIN, row -> true, Line.into(lines));
            }
            return lines;
          };
      List<Line> all = new ArrayList<>();
      for (Future<List<Line>> lines : workers.invokeAll(List.of(work, work, work, work))) {
        all.addAll(lines.get());
      }
      all.sort(Comparator.comparingLong(Line::place));
      return all;
    } finally {
      workers.shutdown();
    }
  }

  private static List<String> split(String text) {
    return split(text, Integer.MAX_VALUE);
  }

  /** The lines, their ends left out; of those beyond the limit their length. */
  private static List<String> split(String text, int limit) {
    String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>(List.of(bytes.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    lines.replaceAll(line -> line.length() > limit ? line.length() + "" : withoutReturn(line));
    if (!last.isEmpty()) {
      lines.add(last.length() > limit ? last.length() + "" : last);
    }
    return lines;
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private static String textOrLength(Line line) {
    if (line.flaws().stream().noneMatch(flaw -> flaw.kind() == Flaw.Kind.LINE_TOO_LONG)) {
      return line.bytes();
    }
    assertEquals(1, line.flaws().size());
    String message = line.flaws().get(0).message();
    assertTrue(message.startsWith("the line has "), message);
    return message.substring("the line has ".length(), message.indexOf(" byte")).replace(",", "");
  }

  private Path write(String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes);
  }
}
