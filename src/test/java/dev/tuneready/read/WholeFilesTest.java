package dev.tuneready.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.Zstd;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Split;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is wrong as a whole gets the sentence that its owner needs. */
class WholeFilesTest {
  private static final String RECORDS = "{\"text\": \"one\"}\n{\"text\": \"two\"}\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE",
    "UTF-32LE, UTF-32LE",
    "UTF-32BE, UTF-32BE"
  })
  void wideEncodingsAreNamedWithoutAByteOrderMark(String encoding, String named) throws Exception {
    requireEncoding(named, RECORDS.getBytes(Charset.forName(encoding)));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, UTF-16", "UTF-16BE, UTF-16", "UTF-32LE, UTF-32", "UTF-32BE, UTF-32"})
  void wideEncodingsAreNamedWithAByteOrderMark(String encoding, String named) throws Exception {
    requireEncoding(named, ("\uFEFF" + RECORDS).getBytes(Charset.forName(encoding)));
  }

  private void requireEncoding(String name, byte[] bytes) throws Exception {
    for (byte[] packed : List.of(bytes, Packed.gzip(bytes), Zstd.compress(bytes))) {
      Flaw flaw = onlyFlaw(packed);
      assertEquals(Flaw.Kind.INVALID_UTF8, flaw.kind());
      assertEquals(
          "the file is written in " + name + ", not in UTF-8; nothing else in it was checked",
          flaw.message());
      assertTrue(flaw.help().contains("iconv -f " + name + " -t UTF-8"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\n  {\n    \"text\": \"one\"\n  }\n]\n",
        "[{\"text\": \"one\"},\n {\"text\": \"two\"}]",
        "[{\n  \"text\": \"one\"\n}]\n",
        "\n\n[\r\n{\"text\": \"one\"}\r\n]\r\n",
        "\uFEFF[\n{}\n]",
        "[\n{\"a\": 1},\n{\"b\": 2},\n\n{\"c\": 3}\n]\n",
        "[{\"a\": 1},\n{\"b\": 2},\n{\"c\": 3}\n]\n",
        "[\n{\"a\": \"}\"}\n,\n{\"b\": \"[\\\"{\"}\n]\n",
      })
  void aListOverSeveralLinesIsNamed(String text) throws Exception {
    Flaw flaw = onlyFlaw(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "the file is one JSON list over several lines, not JSON Lines; nothing else in it was checked",
        flaw.message());
    assertEquals(
        "write one record a line, for example: jq -c '.[]' FILE > train.jsonl", flaw.help());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n  \"text\": \"one\"\n}\n",
        " { \r\n\"text\": \"one\"}",
        "{\n}\n{\n}\n",
        "{\n \"messages\": [\n  {\"role\": \"user\"},\n  {\"role\": \"assistant\"}\n ]\n}\n",
        "{\n\"input\":\n{\"a\": 1}\n}\n{\n\"input\":\n{\"a\": 1}\n}\n",
      })
  void anObjectOverSeveralLinesIsNamed(String text) throws Exception {
    Flaw flaw = onlyFlaw(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "the file holds JSON that is spread over several lines, not JSON Lines; nothing else in it was checked",
        flaw.message());
    assertEquals("write one record a line, for example: jq -c . FILE > train.jsonl", flaw.help());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1},\n{\"b\":2},\n",
        "{\"a\":1}\n[\n",
        "[1]\n[2]\n",
        "{\"a\":\"[\n{\"b\":2}\n",
        "[{\"a\":1}]",
        "{",
        "text,label\n{\n",
        "{\n{\"a\":1}\n{\"b\":2}\n",
        "{\n{\"a\":\"x\\\"}{\"}\n",
        "[\n{\"a\":1}\n{\"b\":2}\n",
        "[\r\n{\"a\":1}\r\n{\"b\":2}\r\n",
        "[\n{\"a\":1}",
        "[\n{\"a\":1}\n",
        "[{\"a\":1},\n{\"b\":2}\n{\"c\":3}",
        "{\n\"a\":1}\n{\"b\":2}\n",
        "{\n{\"a\n{\"a\":1}\n",
      })
  void otherwiseLinesAreReadOneByOne(String text) throws Exception {
    assertEquals(text.split("\n").length, lines(text.getBytes(StandardCharsets.UTF_8)).size());
  }

  @Test
  void aBrokenFirstLineDoesNotHideRecordsLongerThanTheHead() throws Exception {
    String record = "{\"text\": \"" + "x".repeat(2 * Head.BYTES) + "\"}\n";
    for (String first : List.of("{\n", "[\n")) {
      byte[] bytes = (first + record.repeat(2)).getBytes(StandardCharsets.UTF_8);
      Path file = Files.write(folder.resolve("train.jsonl"), bytes);
      assertEquals(3, Line.of(file, 1000, Line.LIMIT).size());
    }
  }

  @Test
  void aSpreadListIsNamedHoweverLongItIs() throws Exception {
    String element = "  {\n    \"text\": \"one\"\n  },\n";
    byte[] bytes = ("[\n" + element.repeat(5000)).getBytes(StandardCharsets.UTF_8);
    assertTrue(bytes.length > Head.BYTES);
    assertEquals(Flaw.Kind.INVALID_JSON, onlyFlaw(bytes).kind());
  }

  @Test
  void zerosAfterTheLastGzipMemberArePadding() throws Exception {
    byte[] packed = Packed.gzip(RECORDS.getBytes(StandardCharsets.UTF_8));
    assertEquals(lines(packed), lines(Arrays.copyOf(packed, packed.length + 512)));
  }

  @Test
  void packedDataComesThroughANamedPipe(@TempDir Path folder) throws Exception {
    byte[] plain = RECORDS.getBytes(StandardCharsets.UTF_8);
    for (byte[] packed : List.of(plain, Packed.gzip(plain), Zstd.compress(plain))) {
      Path pipe = folder.resolve("pipe" + packed.length);
      assumeTrue(makePipe(pipe), "no named pipes here");
      Thread writer =
          new Thread(
              () -> {
                try {
                  Files.write(pipe, packed);
                } catch (IOException failure) {
                  throw new UncheckedIOException(failure);
                }
              });
      writer.start();
      assertEquals(lines(plain), lines(pipe));
      writer.join();
    }
  }

  private static boolean makePipe(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  @Test
  void anEmptyFileHasNoLines() throws Exception {
    assertEquals(List.of(), lines(new byte[0]));
    assertEquals(List.of(), lines(Packed.gzip(new byte[0])));
    assertEquals(List.of(), Line.ofStandardInput(InputStream.nullInputStream(), 10, 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is a Git LFS pointer|version https://git-lfs.github.com/spec/v1",
        "is Parquet|PAR1\u0015\u0004",
        "is an Arrow file|ARROW1\0\0",
        "is an Arrow stream|\u00FF\u00FF\u00FF\u00FF\u0010\0\0\0",
        "is a zip archive, as .xlsx and .docx are too|PK\u0003\u0004",
        "is packed with bzip2|BZh91AY&SY",
        "is packed with xz|\u00FD7zXZ\0",
        "is a PDF|%PDF-1.7",
        "is a PNG image|\u0089PNG\r\n\u001A\n",
        "is a program|\u007FELF\u0002\u0001",
        "is an HTML page|\n<!DOCTYPE HTML>\n<html>\n",
        "is an HTML page|<html lang=\"en\"><body>404</body>",
        "is binary, not text|\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007 and text",
      })
  void otherKindsOfFilesAreNamed(String namedAndStart) throws Exception {
    String[] parts = namedAndStart.split("\\|", 2);
    String named = parts[0];
    byte[] bytes = parts[1].getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] packed : List.of(bytes, Packed.gzip(bytes), Zstd.compress(bytes))) {
      requireNamed(named, packed);
    }
  }

  @Test
  void anArchiveIsNamedThoughItsMagicStandsWithin() throws Exception {
    byte[] tar = new byte[1024];
    System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
    requireNamed("is a tar archive", Packed.gzip(tar));
  }

  @Test
  void randomBytesAreNotText() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      byte[] noise = new byte[1000 << (seed % 8)];
      new Random(seed).nextBytes(noise);
      requireNamed("is binary, not text", noise);
    }
    requireNamed("is binary, not text", new byte[4096]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CSV|prompt,completion\nHi,Ho\n",
        "CSV|\uFEFFprompt,completion\r\n\"Name a star, please\",Vega\r\n",
        "CSV|prompt;completion\n\"two\nlines\";\"[1]\"\n\n",
        "TSV|prompt\tcompletion\nHi, you\tHo\nA\tB",
      })
  void aTableIsNamed(String namedAndText) throws Exception {
    String[] parts = namedAndText.split("\\|", 2);
    requireNamed("looks like " + parts[0], parts[1].getBytes(StandardCharsets.UTF_8));
  }

  private void requireNamed(String named, byte[] bytes) throws Exception {
    Flaw flaw = onlyFlaw(bytes);
    assertEquals(
        "the file " + named + ", not JSON Lines; nothing else in it was checked", flaw.message());
    assertEquals(Flaw.Kind.INVALID_JSON, flaw.kind());
    assertFalse(flaw.help().isEmpty());
  }

  /** A damaged file is still JSON Lines, and what is whole in it is checked. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\n{\"a\":1}\n",
        "{\"a\":\"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\"}\n{\"a\":1}\n",
        "\u0001\u0002\0\0\0\0\0\0\0\0\0\n \t{ \"a\":\"\0\"}\n",
        "\u00E9\u00E8\u00FF\u00FE\n{\"a\":1}\n",
        "PAR1\n{\"a\":1}\n",
        "prompt,completion\n{\"a\":1,\"b\":2}\n",
        "{'a': 1, 'b': 2}\n{'a': 1, 'b': 2}\n",
        "\u00EF\u00F0\u00E8\u00E2\u00E5\u00F2\n\u00EC\u00E8\u00F0\n",
        "One line, of prose.\nAnother, of two, commas.\n",
        "- role: user\n  content: Hi, you\n",
        "[\"a\",\"b\"]\n[\"a\",\"b\"]\n",
        "\"a\"\n\"b\"\n",
        "1,2\n",
        "\n\n",
      })
  void aDamagedFileIsReadLineByLine(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(text.split("\n", -1).length - 1, lines(bytes).size());
  }

  @Test
  void whatIsPackedTwiceIsNamed() {
    byte[] once = Packed.gzip(RECORDS.getBytes(StandardCharsets.UTF_8));
    for (byte[] twice : List.of(Packed.gzip(once), Zstd.compress(once))) {
      requireSentence("train.jsonl is packed twice: unpack it once, then check again", twice);
    }
  }

  @Test
  void aGzipFileThatIsCutAnywhereIsRefused() {
    byte[] packed = Packed.gzipMembers(RECORDS.getBytes(StandardCharsets.UTF_8));
    byte[] member = Packed.gzip("{}\n".getBytes(StandardCharsets.UTF_8));
    int ends = 0;
    for (int length = 2; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      try {
        lines(cut);
        ends++;
      } catch (Exception refused) {
        assertEquals(
            "train.jsonl is cut short: its last gzip member does not end", refused.getMessage());
      }
    }
    assertEquals(1 + 2 * ((RECORDS.length() + 6) / 7) - 1, ends);
    requireSentence(
        "train.jsonl is cut short: its last gzip member does not end",
        Arrays.copyOf(member, member.length - 1));
  }

  @Test
  void whatStandsAfterAGzipMemberIsNotPassedOver() {
    byte[] member = Packed.gzip(RECORDS.getBytes(StandardCharsets.UTF_8));
    for (byte[] garbage :
        List.of(new byte[] {'{'}, new byte[] {0, 1}, new byte[] {0x1F, 0x20, 1})) {
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      both.writeBytes(member);
      both.writeBytes(garbage);
      requireSentence(
          "train.jsonl is damaged: something that is not gzip stands after a gzip member",
          both.toByteArray());
    }
  }

  @Test
  void aGzipMemberIsHeldToItsChecksumAndLength() {
    byte[] member = Packed.gzip(RECORDS.getBytes(StandardCharsets.UTF_8));
    for (int at = member.length - 8; at < member.length; at++) {
      byte[] wrong = member.clone();
      wrong[at] ^= 1;
      requireSentence(
          "train.jsonl is damaged: a gzip member does not have the checksum or length that it states",
          wrong);
    }
    byte[] corrupt = member.clone();
    corrupt[10] = (byte) 0xFF;
    requireSentence("train.jsonl is damaged: its gzip data cannot be unpacked", corrupt);
  }

  @Test
  void aZstdFileThatIsCutOrDamagedIsRefused() {
    byte[] frames = Packed.zstdFrames(RECORDS.getBytes(StandardCharsets.UTF_8));
    byte[] damaged = frames.clone();
    damaged[11] ^= 1;
    for (byte[] wrong : List.of(Arrays.copyOf(frames, frames.length - 1), damaged)) {
      requireSentence(
          "train.jsonl is cut short or damaged: its zstd data cannot be unpacked, or only with more than 128 MiB at once",
          wrong);
    }
  }

  @Test
  void whatUnpacksWithoutEndIsStopped() throws Exception {
    CountingStream raw = new CountingStream(new ByteArrayInputStream(new byte[9]), null);
    raw.readNBytes(9);
    InputStream zeros =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }
        };
    StreamBytes bytes = new StreamBytes(raw, zeros, new byte[0], 5000);
    byte[] into = new byte[1000];
    for (int i = 0; i < 9; i++) {
      assertEquals(1000, bytes.read(into, 0, 1000));
    }
    RefusedException refused =
        assertThrows(RefusedException.class, () -> bytes.read(into, 0, 1000));
    assertEquals(
        "unpacks to over 1,000 times its size, as no training data does: a decompression bomb?",
        refused.why());
  }

  @Test
  void aDirectoryIsNamed() throws Exception {
    Path directory = Files.createDirectory(folder.resolve("train.jsonl"));
    requireSentence(
        "train.jsonl is a directory: name the .jsonl files in it", () -> lines(directory));
  }

  @Test
  void aMissingFileIsNamed() {
    requireSentence("train.jsonl does not exist", () -> lines(folder.resolve("train.jsonl")));
  }

  @Test
  void aFileThatChangesWhileItIsReadIsNotReported() throws Exception {
    Path file = Files.writeString(folder.resolve("train.jsonl"), RECORDS);
    requireChanged(file, () -> Files.writeString(file, RECORDS + RECORDS));
    requireChanged(file, () -> Files.setLastModifiedTime(file, FileTime.fromMillis(0)));
    Path other = Files.writeString(folder.resolve("other.jsonl"), RECORDS + RECORDS);
    Files.setLastModifiedTime(other, FileTime.fromMillis(0));
    requireChanged(file, () -> Files.move(other, file, StandardCopyOption.REPLACE_EXISTING));
    try (Feed feed = feed(file)) {
      Files.delete(file);
      requireSentence("train.jsonl was removed while it was read", feed::requireUnchanged);
    }
  }

  @Test
  void aFileThatChangesBeforeTheSecondLookIsNotLookedAt() throws Exception {
    Path file = Files.writeString(folder.resolve("train.jsonl"), RECORDS);
    try (Feed feed = feed(file)) {
      feed.again(0).close();
      Files.writeString(file, RECORDS + RECORDS);
      requireSentence(
          "train.jsonl changed while it was read: run again when it is finished",
          () -> feed.again(0));
    }
  }

  /** A thing to do that may fail. */
  private interface Action {
    void run() throws Exception;
  }

  private static void requireChanged(Path file, Action change) throws Exception {
    try (Feed feed = feed(file)) {
      feed.requireUnchanged();
      change.run();
      requireSentence(
          "train.jsonl changed while it was read: run again when it is finished",
          feed::requireUnchanged);
    }
  }

  @Test
  void aFullDiskUnderTheCopyIsNotBlamedOnTheInput() throws Exception {
    Path readOnly = Files.createFile(folder.resolve("copy"));
    Source source = new Source("-", null, Split.TRAIN);
    try (Feed feed =
        new Feed(
            List.of(source),
            new ByteArrayInputStream(RECORDS.getBytes(StandardCharsets.UTF_8)),
            100,
            100,
            () -> closed(readOnly))) {
      requireSentence(
          "- can be read only once, and its copy does not fit into the temporary folder: is the disk full?",
          () -> feed.next(new Chunk()));
    }
  }

  /** A channel that no byte can be written to. */
  private static FileChannel closed(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file);
    channel.close();
    return channel;
  }

  private void requireSentence(String sentence, byte[] bytes) {
    requireSentence(sentence, () -> lines(bytes));
  }

  private static void requireSentence(String sentence, Action action) {
    UnreadableException unreadable = assertThrows(UnreadableException.class, action::run);
    assertEquals(sentence, unreadable.getMessage());
  }

  private Flaw onlyFlaw(byte[] bytes) throws Exception {
    List<Line> lines = lines(bytes);
    assertEquals(1, lines.size());
    assertEquals(1, lines.get(0).flaws().size());
    assertEquals(0, lines.get(0).place());
    return lines.get(0).flaws().get(0);
  }

  private List<Line> lines(byte[] bytes) throws Exception {
    return lines(Files.write(folder.resolve("train.jsonl"), bytes));
  }

  private static List<Line> lines(Path file) throws Exception {
    return Line.of(file, 10, Line.LIMIT);
  }

  private static Feed feed(Path file) throws UnreadableException {
    return new Feed(
        List.of(new Source("train.jsonl", file, Split.TRAIN)),
        InputStream.nullInputStream(),
        10,
        Line.LIMIT,
        Line::spool);
  }
}
