package dev.tuneready.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTest {
  private static final boolean ACCEPT = Boolean.getBoolean("tuneready.accept");
  private static final Path README = Path.of("README.md");

  /** Commands on files of this checkout: all that they print is shown. */
  private static final Pattern RUN =
      Pattern.compile("```console\n(\\$ \\./tuneready ([^\n]* fixtures/[^\n]*))\n[^`]*```");

  private static final Pattern TARGET = Pattern.compile("```json\n([^`]*)```");

  @Test
  void everyCommandPrintsWhatIsShown() throws IOException {
    String readme = Files.readString(README);
    List<MatchResult> commands = RUN.matcher(readme).results().toList();
    assertFalse(commands.isEmpty());
    String printed = RUN.matcher(readme).replaceAll(ReadmeTest::block);
    if (ACCEPT) {
      Files.writeString(README, printed);
    } else {
      assertEquals(readme, printed);
    }
  }

  private static String block(MatchResult command) {
    CommandLineRun run = CommandLineRun.of(Path.of(""), command.group(2).split(" ", -1));
    String printed = (run.out() + run.err()).stripTrailing();
    return Matcher.quoteReplacement("```console\n" + command.group(1) + "\n" + printed + "\n```");
  }

  @Test
  void theTargetThatIsShownIsOne(@TempDir Path folder) throws IOException {
    Matcher target = TARGET.matcher(Files.readString(README));
    assertTrue(target.find());
    Path file = Files.writeString(folder.resolve("in-house.json"), target.group(1));
    CommandLineRun run =
        CommandLineRun.of(
            Path.of(""),
            "check",
            "fixtures/demo/tools.jsonl",
            "--target-file",
            file.toString(),
            "--allow",
            "size/few",
            "--each");
    assertEquals("", run.err());
    assertEquals(0, run.code());
  }

  @Test
  void continuousIntegrationRunsTheCommandThatIsShown() throws IOException {
    String command = "mvn -B -ntp verify";
    assertTrue(Files.readString(README).contains("```console\n$ " + command + "\n```"));
    assertTrue(Files.readString(Path.of(".ci", "run")).contains(command));
  }
}
