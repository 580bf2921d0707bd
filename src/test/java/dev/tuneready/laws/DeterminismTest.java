package dev.tuneready.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Check;
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
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same dataset gives the same report, byte for byte. */
class DeterminismTest {
  private static final byte[] ROWS = new Corpus(11).lines(250);
  private static final byte[] MORE = new Corpus(12).lines(60);
  private static final byte[] HELD_OUT = new Corpus(11).lines(80);
  private static final byte[] ZIPPED = packed(GZIPOutputStream::new, new Corpus(13).lines(90));
  private static final List<Check> CHECKS =
      Stream.concat(BuiltInChecks.all().stream(), Stream.of(new Phased())).toList();
  private static final Settings SETTINGS =
      new Settings(OptionalInt.of(25), Settings.ENCODING, 5, Map.of(), Map.of());

  @TempDir Path folder;
  private List<Source> dataset = List.of();

  @BeforeEach
  void write() throws IOException {
    dataset = dataset(source("train.jsonl", "plain.jsonl", ROWS));
  }

  /** Two plain files and a packed one to train on, the first one given, and one to validate on. */
  private List<Source> dataset(Source first) throws IOException {
    Path heldOut = Files.write(folder.resolve("validation.jsonl"), HELD_OUT);
    return List.of(
        first,
        source("more.jsonl", "more.jsonl", MORE),
        source("zipped.jsonl.gz", "zipped.jsonl.gz", ZIPPED),
        new Source("validation.jsonl", heldOut, Split.VALIDATION));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 4096, Machine.CHUNK})
  void threadsAndChunksChangeNothing(int chunkBytes) throws Exception {
    String expected = report(machine(1, Machine.CHUNK), dataset);
    for (int threads : new int[] {1, 2, 4, 16}) {
      assertEquals(expected, report(machine(threads, chunkBytes), dataset), threads + " threads");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, UTC", "en-US, Asia/Kolkata", "tr-TR, UTC", "tr-TR, Asia/Kolkata",
    "ar-EG-u-nu-arab, UTC", "ar-EG-u-nu-arab, Asia/Kolkata", "de-DE, UTC", "de-DE, Asia/Kolkata"
  })
  void localeAndTimeZoneChangeNothing(String locale, String zone) throws Exception {
    String expected = report(machine(2, 4096), dataset);
    Locale locales = Locale.getDefault();
    TimeZone zones = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertEquals(expected, report(machine(2, 4096), dataset));
    } finally {
      Locale.setDefault(locales);
      TimeZone.setDefault(zones);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 64 << 20, Machine.MEMORY, 8L << 30})
  void memoryChangesNothing(long memory) throws Exception {
    Machine machine = new Machine(3, memory, 512, Machine.LINE, folder);
    assertEquals(report(machine(1, Machine.CHUNK), dataset), report(machine, dataset));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 1000, 4096})
  void logsThatSpillChangeNothing(long logBytes) throws Exception {
    Spills spills = new Spills();
    String expected = report(machine(1, Machine.CHUNK), dataset, spills);
    assertFalse(spills.seen);
    Machine tiny = new Machine(3, Machine.MEMORY, 512, Machine.LINE, folder, logBytes);
    assertEquals(expected, report(tiny, dataset, spills));
    assertTrue(spills.seen);
    spills.seen = false;
    spills.at(0, 0);
    assertFalse(spills.seen);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, Machine.CHUNK})
  void packingChangesNothingButTheSizeOfTheFile(int chunkBytes) throws Exception {
    Machine machine = machine(3, chunkBytes);
    String expected = report(machine, dataset);
    Source zip = source("train.jsonl", "a.gz", packed(GZIPOutputStream::new, ROWS));
    assertEquals(expected, report(machine, dataset(zip)));
    Source zstd = source("train.jsonl", "a.zst", packed(ZstdOutputStream::new, ROWS));
    assertEquals(expected, report(machine, dataset(zstd)));
    Source standardInput = new Source("train.jsonl", null, Split.TRAIN);
    assertEquals(expected, report(machine, dataset(standardInput)));
  }

  private Machine machine(int threads, int chunkBytes) {
    return new Machine(threads, Machine.MEMORY, chunkBytes, Machine.LINE, folder);
  }

  private Source source(String name, String file, byte[] bytes) throws IOException {
    return new Source(name, Files.write(folder.resolve(file), bytes), Split.TRAIN);
  }

  /** Watches whether a run makes its temporary folder, which it does only when something spills. */
  private final class Spills implements Progress {
    private volatile boolean seen;

    @Override
    public void at(long done, long total) {
      try (DirectoryStream<Path> made = Files.newDirectoryStream(folder, "tuneready-*")) {
        seen |= made.iterator().hasNext();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /** Wraps a stream into one that packs. */
  private interface Packer {
    OutputStream pack(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packer packer, byte[] rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      try (OutputStream out = packer.pack(bytes)) {
        out.write(rows, 0, rows.length / 2);
      }
      try (OutputStream out = packer.pack(bytes)) {
        out.write(rows, rows.length / 2, rows.length - rows.length / 2);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String report(Machine machine, List<Source> sources) throws Exception {
    return report(machine, sources, Progress.SILENT);
  }

  private static String report(Machine machine, List<Source> sources, Progress progress)
      throws Exception {
    Report report =
        Runs.report(CHECKS, SETTINGS, machine, sources, new ByteArrayInputStream(ROWS), progress);
    return Runs.printed(Runs.withoutBytes(report));
  }
}
