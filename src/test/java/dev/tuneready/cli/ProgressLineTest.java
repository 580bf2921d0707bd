package dev.tuneready.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void saysHowFarAndHowFast() {
    assertEquals(
        "checking: 310 of 929 MB (33 %), 155 MB/s",
        ProgressLine.line(310_000_000, 929_000_000, 2 * SECOND));
  }

  @Test
  void saysNoShareOfAStream() {
    assertEquals("checking: 310 MB, 155 MB/s", ProgressLine.line(310_000_000, -1, 2 * SECOND));
  }

  @Test
  void nothingIsShownOfAShortRun() {
    StringWriter terminal = new StringWriter();
    try (ProgressLine progress = new ProgressLine(terminal, System.nanoTime())) {
      progress.at(1, 2);
    }
    assertEquals("", terminal.toString());
  }

  @Test
  void whatIsShownIsErasedAtTheEnd() {
    StringWriter terminal = new StringWriter();
    try (ProgressLine progress = new ProgressLine(terminal, System.nanoTime() - 10 * SECOND)) {
      progress.at(0, 2_000_000);
      progress.at(0, 2_000_000);
    }
    assertEquals("\r\033[Kchecking: 0 of 2 MB (0 %), 0 MB/s\r\033[K", terminal.toString());
  }

  @Test
  void nothingIsShownOnceItIsErased() {
    StringWriter terminal = new StringWriter();
    ProgressLine progress = new ProgressLine(terminal, System.nanoTime() - 10 * SECOND);
    progress.close();
    progress.at(0, 2_000_000);
    assertEquals("", terminal.toString());
  }
}
