package dev.tuneready;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class LauncherTest {
  @Test
  void isExecutable() {
    assertTrue(Files.isExecutable(Path.of("tuneready")));
  }
}
