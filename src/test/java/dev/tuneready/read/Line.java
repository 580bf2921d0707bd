package dev.tuneready.read;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Place;
import dev.tuneready.core.Split;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A line as it was read.
 *
 * @param bytes one character for each byte
 */
record Line(long place, String bytes, List<Flaw> flaws) {
  static final int LIMIT = 1 << 22;

  /** All lines of the file, and each of them once more in a second look. */
  static List<Line> of(Path file, int size, int lineLimit) throws Exception {
    return of(
        new Source("train.jsonl", file, Split.TRAIN),
        InputStream.nullInputStream(),
        size,
        lineLimit);
  }

  static List<Line> ofStandardInput(InputStream in, int size, int lineLimit) throws Exception {
    return of(new Source("-", null, Split.TRAIN), in, size, lineLimit);
  }

  private static List<Line> of(Source source, InputStream in, int size, int lineLimit)
      throws Exception {
    try (Feed feed = new Feed(List.of(source), in, size, lineLimit, Line::spool)) {
      List<Line> lines = new ArrayList<>();
      LineDecoder decoder = new LineDecoder(lineLimit);
      Chunk chunk = new Chunk();
      while (feed.next(chunk)) {
        decoder.decode(chunk, Split.TRAIN, row -> true, into(lines));
      }
      feed.requireUnchanged();
      requireAgain(feed, lines, decoder);
      return lines;
    }
  }

  /** Looks at all lines again, then at every third. */
  private static void requireAgain(Feed feed, List<Line> lines, LineDecoder decoder)
      throws Exception {
    for (int step : new int[] {1, 3}) {
      List<Line> wanted = new ArrayList<>();
      for (int i = 0; i < lines.size(); i += step) {
        wanted.add(lines.get(i));
      }
      List<Line> seen = new ArrayList<>();
      try (Feed.Again again = feed.again(0)) {
        Chunk chunk = new Chunk();
        for (int i = 0; i < wanted.size(); i++) {
          long index = Place.chunk(wanted.get(i).place);
          if (i == 0 || Place.chunk(wanted.get(i - 1).place) != index) {
            if (!again.seek(chunk, index)) {
              throw new AssertionError("no chunk " + index);
            }
            decoder.decode(
                chunk,
                Split.TRAIN,
                row -> wanted.stream().anyMatch(line -> line.place == Place.of(0, index, row)),
                into(seen));
          }
        }
        chunk.release();
      }
      if (!seen.equals(wanted)) {
        throw new AssertionError("first " + wanted + ", then " + seen);
      }
    }
  }

  static LineDecoder.Lines into(List<Line> lines) {
    return (example, bytes, from, to) ->
        lines.add(
            new Line(
                example.place(),
                new String(bytes, from, to - from, StandardCharsets.ISO_8859_1),
                example.flaws()));
  }

  static FileChannel spool() throws IOException {
    return FileChannel.open(
        Files.createTempFile("spool", null),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** The examples of these lines. */
  static List<Example> examples(byte[] lines) {
    Chunk chunk = new Chunk();
    chunk.reset(0, 0);
    chunk.bytes = lines;
    chunk.to = lines.length;
    List<Example> examples = new ArrayList<>();
    new LineDecoder(LIMIT)
        .decode(
            chunk, Split.TRAIN, row -> true, (example, bytes, from, to) -> examples.add(example));
    return examples;
  }

  static List<Example> examples(String lines) {
    return examples(lines.getBytes(StandardCharsets.UTF_8));
  }

  /** The one example there is. */
  static Example example(String line) {
    List<Example> examples = examples(line + "\n");
    if (examples.size() != 1) {
      throw new AssertionError(examples.toString());
    }
    return examples.get(0);
  }
}
