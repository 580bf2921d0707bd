package dev.tuneready.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path folder;

  @Test
  void aNameThatAVariableLeftEmptyIsRefused() {
    assertEquals(
        new CommandLineRun(
            "", "exit 2: the name of one of the files is empty; is a variable unset?\n", 2),
        CommandLineRun.of(folder, "check", ""));
  }
}
