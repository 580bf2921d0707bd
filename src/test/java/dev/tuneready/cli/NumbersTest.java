package dev.tuneready.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "160m, 167772160",
    "163840k, 167772160",
    "2g, 2147483648",
    "2G, 2147483648",
    "536870912, 536870912"
  })
  void sizesAreRead(String typed, long bytes) throws Refusal {
    assertEquals(bytes, Numbers.memory("--memory", typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "m",
        "1.5g",
        "-1g",
        "512mb",
        "512 m",
        "99999999999999999999g",
        "9999999999999g",
        "٥١٢m"
      })
  void whatIsNoSizeIsRefused(String typed) {
    Refusal refusal = assertThrows(Refusal.class, () -> Numbers.memory("--memory", typed));
    assertEquals("--memory takes a size such as 512m or 2g, not " + typed, refusal.sentence());
  }

  @Test
  void tooLittleMemoryIsRefused() {
    Refusal refusal = assertThrows(Refusal.class, () -> Numbers.memory("--memory", "159m"));
    assertEquals("--memory must be at least 160m, not 159m", refusal.sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1025", "four", "-1", "1e2", "99999999999999999999"})
  void whatIsOutOfRangeIsRefused(String typed) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> Numbers.within(1, 1024, "--threads", typed));
    assertEquals("--threads takes a whole number from 1 to 1024, not " + typed, refusal.sentence());
  }

  @Test
  void aSizeIsSaidAsItWouldBeTyped() {
    assertEquals("512m", Numbers.size(512L << 20));
    assertEquals("2g", Numbers.size(2L << 30));
    assertEquals("200000k", Numbers.size(200_000L << 10));
    assertEquals("200000001", Numbers.size(200_000_001));
  }
}
