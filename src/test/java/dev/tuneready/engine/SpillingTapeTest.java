package dev.tuneready.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Tape;
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

final class SpillingTapeTest {
  private static final long[] BUDGETS = {0, 1, 100, 1000, 20_000, 1 << 20, 96L << 20};

  @TempDir Path parent;

  @Test
  void entriesComeAsTheyWereWrittenWhateverTheMemory() {
    Random random = new Random(40);
    for (int longest : new int[] {0, 1, 3, 100, 70_000}) {
      for (int writers = 0; writers <= 4; writers++) {
        List<List<long[]>> entries = entries(writers, 60, longest, random);
        for (long bytes : BUDGETS) {
          try (TemporaryFolder folder = new TemporaryFolder(parent);
              Tape tape = new SpillingTape(() -> bytes, 2, folder)) {
            write(entries, tape, random);
            assertPlays(entries, tape, bytes + " bytes");
            assertPlays(entries, tape, bytes + " bytes, again");
          }
        }
      }
    }
  }

  @Test
  void entryOfMillionsOfLongsComesWhole() {
    Random random = new Random(41);
    List<List<long[]>> entries = List.of(List.of(longs(3_000_000, random), longs(2, random)));
    for (long bytes : new long[] {1 << 20, 96 << 20}) {
      try (TemporaryFolder folder = new TemporaryFolder(parent);
          Tape tape = new SpillingTape(() -> bytes, 1, folder)) {
        write(entries, tape, random);
        assertPlays(entries, tape, bytes + " bytes");
      }
    }
  }

  @Test
  void onlyTheBeginningOfAnArrayIsWritten() {
    try (TemporaryFolder folder = new TemporaryFolder(parent);
        Tape tape = new SpillingTape(() -> 1000, 1, folder)) {
      Tape.Writer writer = tape.writer();
      long[] reused = {1, 2, 3};
      writer.add(reused, 2);
      reused[0] = 4;
      writer.add(reused, 1);
      assertPlays(List.of(List.of(new long[] {1, 2}, new long[] {4})), tape, "beginnings");
      assertThrows(IndexOutOfBoundsException.class, () -> writer.add(reused, 4));
      assertThrows(IndexOutOfBoundsException.class, () -> writer.add(reused, -1));
      assertPlays(List.of(List.of(new long[] {1, 2}, new long[] {4})), tape, "nothing more");
    }
  }

  @Test
  void entriesAddedAfterAFirstPlayingArePlayedBehindTheOthers() {
    Random random = new Random(42);
    List<List<long[]>> entries = entries(2, 100, 50, random);
    for (long bytes : BUDGETS) {
      try (TemporaryFolder folder = new TemporaryFolder(parent);
          Tape tape = new SpillingTape(() -> bytes, 2, folder)) {
        List<Tape.Writer> writers = List.of(tape.writer(), tape.writer());
        List<List<long[]>> halves =
            entries.stream().map(own -> own.subList(0, own.size() / 2)).toList();
        for (int i = 0; i < 2; i++) {
          for (long[] entry : halves.get(i)) {
            writers.get(i).add(entry, entry.length);
          }
        }
        assertPlays(halves, tape, "half, " + bytes);
        for (int i = 0; i < 2; i++) {
          List<long[]> own = entries.get(i);
          for (long[] entry : own.subList(own.size() / 2, own.size())) {
            writers.get(i).add(entry, entry.length);
          }
        }
        assertPlays(entries, tape, "all, " + bytes);
      }
    }
  }

  @Test
  void writersMayBeFilledSideBySide() throws InterruptedException {
    List<List<long[]>> entries = entries(4, 2000, 60, new Random(43));
    try (TemporaryFolder folder = new TemporaryFolder(parent);
        Tape tape = new SpillingTape(() -> 500_000, 4, folder)) {
      List<Thread> threads = new ArrayList<>();
      for (List<long[]> own : entries) {
        Tape.Writer writer = tape.writer();
        threads.add(new Thread(() -> own.forEach(entry -> writer.add(entry, entry.length))));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      assertPlays(entries, tape, "four threads");
    }
  }

  @Test
  void nothingIsWrittenWhileTheEntriesFit() {
    List<List<long[]>> entries = entries(2, 500, 100, new Random(44));
    try (TemporaryFolder folder = new TemporaryFolder(parent);
        Tape tape = new SpillingTape(() -> 1 << 20, 2, folder)) {
      write(entries, tape, new Random(45));
      assertPlays(entries, tape, "in memory");
      assertArrayEquals(new String[0], parent.toFile().list());
    }
  }

  @Test
  void closedTapeGivesBackMemoryAndDiskAndIsUsedNoMore() {
    List<FileChannel> files = new ArrayList<>();
    Budget budget = new Budget(1000);
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      Scratch scratch =
          SpillingLogTest.scratch(parent, () -> SpillingLogTest.keep(folder.open(), files));
      Tape tape = new SpillingTape(budget.open(), 1, scratch);
      Tape.Writer writer = tape.writer();
      writer.add(new long[5000], 5000);
      assertTrue(budget.taken() > 0);
      assertTrue(files.get(0).isOpen());
      tape.close();
      tape.close();
      assertEquals(0, budget.taken());
      assertFalse(files.get(0).isOpen());
      assertThrows(IllegalStateException.class, tape::writer);
      assertThrows(IllegalStateException.class, tape::writers);
      assertThrows(IllegalStateException.class, () -> writer.add(new long[1], 1));
      assertThrows(IllegalStateException.class, () -> tape.play((by, longs, length) -> {}));
    }
  }

  /** Fails at the first read or write, at the second, and so on until nothing fails. */
  @Test
  void everyFailureIsTold() {
    List<List<long[]>> entries = entries(2, 200, 12, new Random(46));
    int operation = 0;
    while (!survives(entries, new FragileChannel.Countdown(operation))) {
      operation++;
    }
    assertTrue(operation > 100, "only " + operation + " reads and writes");
  }

  /** Whether all went well; when not, it must have been said, and must go on being said. */
  private boolean survives(List<List<long[]>> entries, FragileChannel.Countdown countdown) {
    try (TemporaryFolder folder = new TemporaryFolder(parent);
        Tape tape =
            new SpillingTape(() -> 500, 2, SpillingLogTest.fragile(folder, 40, countdown))) {
      try {
        write(entries, tape, new Random(47));
        assertPlays(entries, tape, "nothing failed");
        return true;
      } catch (StorageException first) {
        assertTrue(countdown.over());
        assertThrows(StorageException.class, () -> tape.play((writer, longs, length) -> {}));
        return false;
      }
    }
  }

  @Test
  void folderThatCouldNotBeMadeIsTold() throws IOException {
    Path missing = parent.resolve("missing");
    try (TemporaryFolder folder = new TemporaryFolder(missing);
        Tape tape = new SpillingTape(() -> 1000, 1, folder)) {
      Tape.Writer writer = tape.writer();
      assertThrows(StorageException.class, () -> writer.add(new long[5000], 5000));
      Files.createDirectory(missing);
      assertThrows(StorageException.class, () -> tape.play((by, longs, length) -> {}));
    }
  }

  private static List<List<long[]>> entries(int writers, int count, int longest, Random random) {
    List<List<long[]>> entries = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      List<long[]> own = new ArrayList<>();
      int some = longest > 1000 ? 4 : random.nextInt(count + 1);
      for (int k = 0; k < some; k++) {
        own.add(longs(random.nextInt(longest + 1), random));
      }
      entries.add(own);
    }
    return entries;
  }

  private static long[] longs(int count, Random random) {
    return random.longs(count).toArray();
  }

  /** In turns, as threads would. */
  private static void write(List<List<long[]>> entries, Tape tape, Random random) {
    List<Tape.Writer> writers = entries.stream().map(own -> tape.writer()).toList();
    int[] next = new int[entries.size()];
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < next.length; i++) {
      left.add(i);
    }
    while (!left.isEmpty()) {
      Integer writer = left.get(random.nextInt(left.size()));
      if (next[writer] == entries.get(writer).size()) {
        left.remove(writer);
      } else {
        long[] entry = entries.get(writer).get(next[writer]++);
        writers.get(writer).add(entry, entry.length);
      }
    }
  }

  private static void assertPlays(List<List<long[]>> entries, Tape tape, String message) {
    List<List<long[]>> got = new ArrayList<>();
    for (int i = 0; i < tape.writers(); i++) {
      got.add(new ArrayList<>());
    }
    tape.play((writer, longs, length) -> got.get(writer).add(Arrays.copyOf(longs, length)));
    assertEquals(entries.size(), got.size(), message);
    for (int i = 0; i < entries.size(); i++) {
      assertArrayEquals(
          entries.get(i).toArray(long[][]::new), got.get(i).toArray(long[][]::new), message);
    }
  }
}
