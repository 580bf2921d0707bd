package dev.tuneready.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** UTF-8 is judged as the JDK's reporting decoder judges it. */
class LineScanTest {
  private static final Path UTF8 = Path.of("fixtures", "utf8");

  private final LineScan scan = new LineScan();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer characters = CharBuffer.allocate(64);

  @Test
  void kuhnsVectorsAreTold() throws IOException {
    int vectors = 0;
    for (String line : Files.readAllLines(UTF8.resolve("kuhn/vectors.tsv"))) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t", -1);
        byte[] bytes = HexFormat.of().parseHex(fields[1]);
        assertEquals(fields[2].equals("1"), bad(bytes) < 0, line);
        assertEquals(fields[2].equals("1"), bad(within("{\"text\": \"", bytes, "\"}")) < 0, line);
        vectors++;
      }
    }
    assertEquals(142, vectors);
  }

  @Test
  void utf8testsAreTold() throws IOException {
    int lines = 0;
    byte[] file = Files.readAllBytes(UTF8.resolve("utf8tests/utf8tests.bin"));
    int from = 0;
    for (int at = 0; at < file.length; at++) {
      if (file[at] == '\n') {
        String line = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
        scan.scan(file, from, at);
        assertEquals(line.split(":", 3)[1].equals("valid"), scan.invalidUtf8() < 0, line);
        from = at + 1;
        lines++;
      }
    }
    assertEquals(222, lines);
  }

  @Test
  void aReaderThatSkipsWhatIsNoUtf8IsLeftWithTheReference() throws IOException {
    byte[] file = Files.readAllBytes(UTF8.resolve("utf8tests/utf8tests.bin"));
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    int at = 0;
    while (at < file.length) {
      int length = file[at] >= 0 ? 1 : LineScan.length(file, at, file.length);
      kept.write(file, at, length);
      at += Math.max(1, length);
    }
    assertArrayEquals(
        Files.readAllBytes(UTF8.resolve("utf8tests/utf8.skip.ref.txt")), kept.toByteArray());
  }

  @Test
  void everySequenceOfUpToThreeBytesIsJudgedAsTheJdkDoes() {
    byte[] one = new byte[1];
    byte[] two = new byte[2];
    byte[] three = new byte[3];
    for (int i = 0; i < 1 << 8; i++) {
      one[0] = (byte) i;
      requireSame(one);
    }
    for (int i = 0; i < 1 << 16; i++) {
      two[0] = (byte) (i >> 8);
      two[1] = (byte) i;
      requireSame(two);
    }
    // What starts with ASCII is ASCII and one of the sequences above.
    for (int i = 0x80 << 16; i < 1 << 24; i++) {
      three[0] = (byte) (i >> 16);
      three[1] = (byte) (i >> 8);
      three[2] = (byte) i;
      requireSame(three);
    }
  }

  @Test
  void longerSequencesAreJudgedAsTheJdkDoes() {
    Random random = new Random(3629);
    byte[] borders = HexFormat.of().parseHex("007f808f909fa0bfc0c1c2dfe0eceddeeeeff0f1f4f5ff");
    for (int i = 0; i < 2_000_000; i++) {
      byte[] bytes = new byte[4 + random.nextInt(14)];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = random.nextInt(3) == 0 ? (byte) 'a' : borders[random.nextInt(borders.length)];
      }
      requireSame(bytes);
    }
  }

  @Test
  void aCharacterMayStandAnywhereInTheLine() {
    for (int before = 0; before < 20; before++) {
      byte[] bytes =
          ("a".repeat(before) + "é中😀" + "b".repeat(20)).getBytes(StandardCharsets.UTF_8);
      assertEquals(-1, bad(bytes));
      bytes[before + 3] = 'x';
      assertEquals(before + 2, bad(bytes));
    }
  }

  @Test
  void aSequenceThatGoesOnBehindTheLineIsCut() {
    byte[] bytes = "aé".getBytes(StandardCharsets.UTF_8);
    scan.scan(bytes, 0, 2);
    assertEquals(1, scan.invalidUtf8());
  }

  @Test
  void controlCharactersAreFoundWhereverTheyStand() {
    for (int control = 0; control < 0x20; control++) {
      boolean blank = List.of(9, 10, 13).contains(control);
      for (int before = 0; before < 20; before++) {
        byte[] bytes = "a".repeat(32).getBytes(StandardCharsets.UTF_8);
        bytes[before] = (byte) control;
        bytes[before + 9] = (byte) control;
        scan.scan(bytes, 0, bytes.length);
        assertEquals(blank ? -1 : before, scan.control());
      }
    }
  }

  @Test
  void escapedSurrogatesAreFoundWhereverTheyStand() {
    for (int before = 0; before < 20; before++) {
      for (String escape : List.of("\\ud83d", "\\uD83D", "\\udead", "\\uDfff")) {
        assertTrue(surrogateEscape("a".repeat(before) + escape + "b".repeat(20)), escape);
      }
      for (String escape : List.of("\\u00e9", "\\n", "\\\\")) {
        assertFalse(surrogateEscape("a".repeat(before) + escape + "b".repeat(20)), escape);
      }
    }
  }

  private boolean surrogateEscape(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    scan.scan(bytes, 0, bytes.length);
    return scan.surrogateEscape();
  }

  private void requireSame(byte[] bytes) {
    decoder.reset();
    characters.clear();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, characters, true);
    int expected = result.isError() ? in.position() : -1;
    int actual = bad(bytes);
    if (expected != actual) {
      assertEquals(expected, actual, Arrays.toString(bytes));
    }
  }

  private int bad(byte[] bytes) {
    scan.scan(bytes, 0, bytes.length);
    return scan.invalidUtf8();
  }

  private static byte[] within(String before, byte[] bytes, String after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(bytes);
    all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }
}
