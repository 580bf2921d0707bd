package dev.tuneready.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tuneready.core.Log;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SpillingLogTest {
  private static final long[] BUDGETS = {1, 100, 1000, 20_000, 1 << 20, 96L << 20, Long.MAX_VALUE};

  @TempDir Path parent;

  @ParameterizedTest
  @EnumSource
  void rowsComeInOrderWhateverTheDealAndTheMemory(RowOrder order) {
    Random random = new Random(20);
    for (int width = 1; width <= 6; width++) {
      long[][] rows = order.rows(random.nextInt(400), width, random);
      for (long bytes : BUDGETS) {
        try (TemporaryFolder folder = new TemporaryFolder(parent)) {
          int writers = 1 + random.nextInt(5);
          SpillingLog log = new SpillingLog(width, () -> bytes, writers, folder);
          deal(rows, log, writers, random);
          assertOrder(rows, log, width + " longs, " + bytes + " bytes, " + writers + " writers");
        }
      }
    }
  }

  @Test
  void manyRunsAreMergedInSeveralPasses() {
    long[][] rows = RowOrder.RANDOM.rows(50_000, 2, new Random(3));
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      SpillingLog log = new SpillingLog(2, () -> 100_000, 3, folder);
      deal(rows, log, 3, new Random(4));
      assertOrder(rows, log, "first time");
      assertOrder(rows, log, "second time");
    }
  }

  @Test
  void writersMayBeFilledSideBySide() throws InterruptedException {
    long[][] rows = RowOrder.RANDOM.rows(40_000, 3, new Random(5));
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      SpillingLog log = new SpillingLog(3, () -> 200_000, 4, folder);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Log.Writer writer = log.writer();
        long[][] share = Arrays.copyOfRange(rows, i * 10_000, (i + 1) * 10_000);
        threads.add(new Thread(() -> Arrays.stream(share).forEach(writer::add)));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      assertOrder(rows, log, "four threads");
    }
  }

  @Test
  void rowsAddedAfterAFirstReadingAreReadWithTheOthers() {
    long[][] rows = RowOrder.RANDOM.rows(2000, 2, new Random(6));
    for (long bytes : BUDGETS) {
      try (TemporaryFolder folder = new TemporaryFolder(parent)) {
        SpillingLog log = new SpillingLog(2, () -> bytes, 1, folder);
        Log.Writer writer = log.writer();
        Arrays.stream(rows, 0, 1000).forEach(writer::add);
        assertOrder(Arrays.copyOf(rows, 1000), log, "half, " + bytes);
        Arrays.stream(rows, 1000, 2000).forEach(writer::add);
        assertOrder(rows, log, "all, " + bytes);
      }
    }
  }

  @Test
  void logsOfOneFolderDoNotMix() {
    long[][] some = RowOrder.RANDOM.rows(300, 2, new Random(7));
    long[][] others = RowOrder.RANDOM.rows(300, 2, new Random(8));
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      SpillingLog log = new SpillingLog(2, () -> 1000, 1, folder);
      SpillingLog other = new SpillingLog(2, () -> 1000, 1, folder);
      deal(some, log, 1, new Random(9));
      deal(others, other, 1, new Random(9));
      assertOrder(some, log, "one");
      assertOrder(others, other, "other");
    }
  }

  @Test
  void nothingIsWrittenWhileTheRowsFit() throws IOException {
    long[][] rows = RowOrder.RANDOM.rows(10_000, 5, new Random(10));
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      SpillingLog log = new SpillingLog(5, () -> 1 << 20, 2, folder);
      deal(rows, log, 2, new Random(11));
      assertOrder(rows, log, "in memory");
      assertArrayEquals(new String[0], parent.toFile().list());
    }
  }

  @Test
  void closedLogGivesBackMemoryAndDiskAndIsUsedNoMore() {
    List<FileChannel> files = new ArrayList<>();
    Budget budget = new Budget(1000);
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      Scratch scratch = scratch(parent, () -> keep(folder.open(), files));
      SpillingLog log = new SpillingLog(2, budget.open(), 1, scratch);
      Log.Writer writer = log.writer();
      for (long[] row : RowOrder.RANDOM.rows(500, 2, new Random(21))) {
        writer.add(row);
      }
      assertTrue(budget.taken() > 0);
      assertTrue(files.get(0).isOpen());
      log.close();
      log.close();
      assertEquals(0, budget.taken());
      assertFalse(files.get(0).isOpen());
      assertThrows(IllegalStateException.class, log::writer);
      assertThrows(IllegalStateException.class, () -> writer.add(new long[2]));
      assertThrows(IllegalStateException.class, () -> log.sorted(row -> {}));
    }
  }

  /** What is written in {@code finish} has as many writers as it is given before the first row. */
  @Test
  void writersMadeBeforeTheFirstRowShareTheMemory() throws IOException {
    long[][] rows = RowOrder.RANDOM.rows(12_000, 1, new Random(22));
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      for (int writers = 1; writers <= 4; writers++) {
        SpillingLog log = new SpillingLog(1, () -> 128_000, 1, folder);
        deal(rows, log, writers, new Random(23));
        assertOrder(rows, log, writers + " writers");
      }
      assertArrayEquals(new String[0], parent.toFile().list());
    }
  }

  @Test
  void rowOfAnotherWidthIsRefused() {
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      Log.Writer writer = new SpillingLog(2, () -> 1000, 1, folder).writer();
      assertThrows(IllegalArgumentException.class, () -> writer.add(new long[3]));
    }
  }

  /** Fails at the first read or write, at the second, and so on until nothing fails. */
  @Test
  void everyFailureIsTold() {
    long[][] rows = RowOrder.RANDOM.rows(70, 2, new Random(12));
    int operation = 0;
    while (!survives(rows, new FragileChannel.Countdown(operation))) {
      operation++;
    }
    assertTrue(operation > 100, "only " + operation + " reads and writes");
  }

  /** Whether all went well; when not, it must have been said, and must go on being said. */
  private boolean survives(long[][] rows, FragileChannel.Countdown countdown) {
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      SpillingLog log = new SpillingLog(2, () -> 500, 2, fragile(folder, 40, countdown));
      try {
        deal(rows, log, 2, new Random(13));
        assertOrder(rows, log, "nothing failed");
        assertOrder(rows, log, "nothing failed again");
        return true;
      } catch (StorageException first) {
        assertTrue(countdown.over());
        assertThrows(StorageException.class, () -> log.sorted(row -> {}));
        return false;
      }
    }
  }

  /** Even when the folder could be made later on: the rows that had no room are gone. */
  @Test
  void folderThatCouldNotBeMadeIsTold() throws IOException {
    Path missing = parent.resolve("missing");
    try (TemporaryFolder folder = new TemporaryFolder(missing)) {
      SpillingLog log = new SpillingLog(1, () -> 1000, 1, folder);
      long[][] rows = RowOrder.RANDOM.rows(1000, 1, new Random(18));
      assertThrows(StorageException.class, () -> deal(rows, log, 1, new Random(19)));
      Files.createDirectory(missing);
      assertThrows(StorageException.class, () -> log.sorted(row -> {}));
    }
  }

  @Test
  void fileThatWasCutShortIsTold() throws IOException {
    List<FileChannel> files = new ArrayList<>();
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      Scratch scratch = scratch(parent, () -> keep(folder.open(), files));
      SpillingLog log = new SpillingLog(1, () -> 100_000, 1, scratch);
      deal(RowOrder.RANDOM.rows(12_000, 1, new Random(14)), log, 1, new Random(15));
      files.get(0).truncate(files.get(0).size() - 1);
      assertEquals(
          "cannot read intermediate results back from "
              + parent
              + ": see that the disk is sound, or set TMPDIR to a folder on another disk",
          assertThrows(StorageException.class, () -> log.sorted(row -> {})).getMessage());
    }
  }

  static FileChannel keep(FileChannel file, List<FileChannel> files) {
    files.add(file);
    return file;
  }

  @Test
  void writeThatFailsForAnotherReasonThanSpaceSaysSo() {
    assertEquals(
        "cannot write 1 MB of intermediate results in "
            + parent
            + ": see that the disk is sound and no quota is used up, or set TMPDIR to a folder on another disk",
        failedWrite(parent).getMessage());
  }

  /** The kernel's own file systems never have space left. */
  @Test
  void fullDiskIsTold() {
    Path full = Path.of("/proc");
    assumeTrue(Files.isDirectory(full), "no file system that is always full");
    assertEquals(
        "no space left in /proc for 1 MB of intermediate results: free some, or set TMPDIR to a folder on another disk",
        failedWrite(full).getMessage());
  }

  private StorageException failedWrite(Path named) {
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      Scratch scratch =
          scratch(
              named, () -> new FragileChannel(folder.open(), 8, new FragileChannel.Countdown(3)));
      SpillingLog log = new SpillingLog(1, () -> 1000, 1, scratch);
      long[][] rows = RowOrder.RANDOM.rows(1000, 1, new Random(16));
      return assertThrows(StorageException.class, () -> deal(rows, log, 1, new Random(17)));
    }
  }

  static Scratch fragile(TemporaryFolder folder, int most, FragileChannel.Countdown countdown) {
    return scratch(folder.parent(), () -> new FragileChannel(folder.open(), most, countdown));
  }

  interface Opening {
    FileChannel open() throws IOException;
  }

  static Scratch scratch(Path parent, Opening opening) {
    return new Scratch() {
      @Override
      public FileChannel open() throws IOException {
        return opening.open();
      }

      @Override
      public Path parent() {
        return parent;
      }
    };
  }

  private static void deal(long[][] rows, Log log, int writers, Random random) {
    Log.Writer[] all = new Log.Writer[writers];
    Arrays.setAll(all, i -> log.writer());
    for (long[] row : rows) {
      all[random.nextInt(writers)].add(row);
    }
  }

  private static void assertOrder(long[][] rows, Log log, String message) {
    long[][] expected = rows.clone();
    Arrays.sort(expected, Arrays::compare);
    List<long[]> got = new ArrayList<>();
    log.sorted(row -> got.add(row.clone()));
    assertArrayEquals(expected, got.toArray(long[][]::new), message);
  }
}
