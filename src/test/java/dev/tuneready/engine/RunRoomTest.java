package dev.tuneready.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Log;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Room;
import dev.tuneready.core.Tape;
import dev.tuneready.read.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunRoomTest {
  private static final Measure<?, ?> ONE = new Census(1);
  private static final Measure<?, ?> OTHER = new Census(2);

  @TempDir Path temporary;

  private TemporaryFolder folder;
  private Feed feed;
  private RunRoom room;

  @BeforeEach
  void open() throws Exception {
    folder = new TemporaryFolder(temporary);
    feed = new Feed(List.of(), InputStream.nullInputStream(), 1 << 10, 1 << 10, folder::open);
    Machine machine = new Machine(2, Machine.MEMORY, 1 << 10, 1 << 10, temporary);
    room = new RunRoom(machine, new SecondLook(feed, List.of(), 1 << 10), folder);
  }

  @AfterEach
  void close() throws IOException {
    feed.close();
    folder.close();
  }

  @Test
  void twoMeasuresMayGiveTheirLogsOneName() {
    room.of(ONE).log("rows", 1).writer().add(new long[] {1});
    room.of(OTHER).log("rows", 2).writer().add(new long[] {2, 3});
    assertEquals(List.of(1L), firsts(room.of(ONE).log("rows", 1)));
    assertEquals(List.of(2L), firsts(room.of(OTHER).log("rows", 2)));
  }

  @Test
  void twoMeasuresMayShareUnderOneKey() {
    assertEquals("one", room.of(ONE).shared("key", () -> "one"));
    assertEquals("other", room.of(OTHER).shared("key", () -> "other"));
    assertEquals("one", room.of(ONE).shared("key", () -> "another"));
  }

  @Test
  void whatIsSharedMayBeMadeOfWhatIsShared() {
    Room one = room.of(ONE);
    // Two keys of one hash, which is where a map would meet itself.
    StringBuilder outer =
        one.shared("Aa", () -> new StringBuilder(one.shared("BB", () -> "inner") + " and outer"));
    assertEquals("inner and outer", outer.toString());
    assertSame(outer, one.shared("Aa", StringBuilder::new));
  }

  @Test
  void theMemoryIsSharedByTheLogsAndTapes() {
    long alone = room.of(ONE).bytes();
    assertTrue(alone >= 90 << 20);
    room.of(ONE).log("rows", 1);
    assertEquals(alone, room.of(ONE).bytes());
    room.of(OTHER).log("rows", 1);
    room.of(OTHER).tape("rows");
    room.of(OTHER).tape("rows");
    assertEquals(alone / 3, room.of(ONE).bytes());
  }

  @Test
  void whatAMeasureIsLentIsTakenBackWhenItIsDone() {
    long alone = room.of(ONE).bytes();
    Log log = room.of(ONE).log("rows", 1);
    Log.Writer logWriter = log.writer();
    logWriter.add(new long[] {1});
    Tape tape = room.of(ONE).tape("entries");
    Tape.Writer tapeWriter = tape.writer();
    tapeWriter.add(new long[] {1}, 1);
    room.of(ONE).shared("key", () -> "one");
    room.of(OTHER).log("rows", 1).writer().add(new long[] {2});
    room.leave(ONE);
    room.leave(ONE);
    assertThrows(IllegalStateException.class, () -> logWriter.add(new long[] {1}));
    assertThrows(IllegalStateException.class, () -> tapeWriter.add(new long[] {1}, 1));
    assertThrows(IllegalStateException.class, () -> room.of(ONE).log("rows", 1).writer());
    assertEquals("another", room.of(ONE).shared("key", () -> "another"));
    assertEquals(List.of(2L), firsts(room.of(OTHER).log("rows", 1)));
    room.leave(OTHER);
    assertEquals(alone, room.of(ONE).bytes());
  }

  @Test
  void oneThatIsOpenedWhenAnotherIsClosedGetsAllOfIt() {
    long alone = room.of(ONE).bytes();
    Log first = room.of(ONE).log("first", 1);
    first.writer().add(new long[] {1});
    assertTrue(room.of(ONE).bytes() < alone / 8);
    first.close();
    room.after(ONE).log("second", 1);
    assertEquals(alone, room.of(ONE).bytes());
  }

  private static List<Long> firsts(Log log) {
    List<Long> firsts = new ArrayList<>();
    log.sorted(row -> firsts.add(row[0]));
    return firsts;
  }
}
