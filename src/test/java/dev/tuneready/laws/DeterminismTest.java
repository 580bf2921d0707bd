package dev.tuneready.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.luben.zstd.ZstdOutputStream;
import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.engine.Machine;
import dev.tuneready.read.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same dataset gives the same report, byte for byte. */
class DeterminismTest {
  private static final byte[] ROWS = new Corpus(11).lines(250);
  private static final Settings SETTINGS =
      new Settings(OptionalInt.of(25), Settings.ENCODING, 5, Map.of(), Map.of());

  @TempDir Path folder;
  private Source plain = new Source("train.jsonl", null, Split.TRAIN);

  @BeforeEach
  void write() throws IOException {
    plain = source("plain.jsonl", ROWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 4096, Machine.CHUNK})
  void threadsAndChunksChangeNothing(int chunkBytes) throws Exception {
    String expected = report(machine(1, Machine.CHUNK), plain);
    for (int threads : new int[] {1, 2, 4, 16}) {
      assertEquals(expected, report(machine(threads, chunkBytes), plain), threads + " threads");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, UTC", "en-US, Asia/Kolkata", "tr-TR, UTC", "tr-TR, Asia/Kolkata",
    "ar-EG-u-nu-arab, UTC", "ar-EG-u-nu-arab, Asia/Kolkata", "de-DE, UTC", "de-DE, Asia/Kolkata"
  })
  void localeAndTimeZoneChangeNothing(String locale, String zone) throws Exception {
    String expected = report(machine(2, 4096), plain);
    Locale locales = Locale.getDefault();
    TimeZone zones = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertEquals(expected, report(machine(2, 4096), plain));
    } finally {
      Locale.setDefault(locales);
      TimeZone.setDefault(zones);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 64 << 20, Machine.MEMORY, 8L << 30})
  void memoryChangesNothing(long memory) throws Exception {
    Machine machine = new Machine(3, memory, 512, Machine.LINE, folder);
    assertEquals(report(machine(1, Machine.CHUNK), plain), report(machine, plain));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, Machine.CHUNK})
  void packingChangesNothingButTheSizeOfTheFile(int chunkBytes) throws Exception {
    Machine machine = machine(3, chunkBytes);
    String expected = report(machine, plain);
    Source zip = source("a.gz", packed(GZIPOutputStream::new));
    assertEquals(expected, report(machine, zip));
    Source zstd = source("a.zst", packed(ZstdOutputStream::new));
    assertEquals(expected, report(machine, zstd));
    Source standardInput = new Source("train.jsonl", null, Split.TRAIN);
    assertEquals(expected, report(machine, standardInput));
  }

  private Machine machine(int threads, int chunkBytes) {
    return new Machine(threads, Machine.MEMORY, chunkBytes, Machine.LINE, folder);
  }

  private Source source(String file, byte[] bytes) throws IOException {
    return new Source("train.jsonl", Files.write(folder.resolve(file), bytes), Split.TRAIN);
  }

  /** Wraps a stream into one that packs. */
  private interface Packer {
    OutputStream pack(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packer packer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer.pack(bytes)) {
      out.write(ROWS, 0, ROWS.length / 2);
    }
    try (OutputStream out = packer.pack(bytes)) {
      out.write(ROWS, ROWS.length / 2, ROWS.length - ROWS.length / 2);
    }
    return bytes.toByteArray();
  }

  private static String report(Machine machine, Source source) throws Exception {
    InputStream in =
        source.path() == null ? new ByteArrayInputStream(ROWS) : InputStream.nullInputStream();
    Report report = Runs.report(BuiltInChecks.all(), SETTINGS, machine, List.of(source), in);
    return Runs.printed(Runs.withoutBytes(report));
  }
}
