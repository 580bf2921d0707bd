package dev.tuneready.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
class ReadmeTest {
  private static final boolean ACCEPT = Boolean.getBoolean("tuneready.accept");
  private static final Path README = Path.of("README.md");
  private static final Pattern FIRST =
      Pattern.compile("```console\n\\$ \\./tuneready ([^\n]*)\n(.*?)\n```", Pattern.DOTALL);

  @Test
  void theFirstCommandPrintsWhatIsShown() throws IOException {
    String readme = Files.readString(README);
    Matcher command = FIRST.matcher(readme);
    assertTrue(command.find());
    CommandLineRun run = CommandLineRun.of(Path.of(""), command.group(1).split(" ", -1));
    String printed = (run.out() + run.err()).stripTrailing();
    if (ACCEPT) {
      Files.writeString(
          README,
          readme.substring(0, command.start(2)) + printed + readme.substring(command.end(2)));
    } else {
      assertEquals(command.group(2), printed);
    }
  }

  @Test
  void continuousIntegrationRunsTheCommandThatIsShown() throws IOException {
    String command = "mvn -B -ntp verify";
    assertTrue(Files.readString(README).contains("```console\n$ " + command + "\n```"));
    assertTrue(Files.readString(Path.of(".ci", "run")).contains(command));
  }
}
