package dev.tuneready.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks from outside, in a jar as its author would build it. */
class PluginTest {
  private static final String SHOUTING =
      """
      package sample;

      import dev.tuneready.core.*;
      import java.util.List;

      /** Answers in capital letters. */
      public record Shouting() implements Sight {
        private static final Rule RULE = Rule.warn("house/shouting", "an answer is all capitals");

        @Override
        public List<Rule> rules() {
          return List.of(RULE);
        }

        @Override
        public void look(Example example, Seen seen) {
          for (Turn turn : example.turns()) {
            String text = turn.text();
            if (turn.role() == Role.ASSISTANT && text.equals(text.toUpperCase(java.util.Locale.ROOT))) {
              seen.saw(RULE, () -> Spot.at(turn.contentPointer(), "the answer shouts", "lower your voice"));
            }
          }
        }
      }
      """;

  private static final String PAGE = "# Answers that shout\n";

  @TempDir Path folder;

  @BeforeEach
  void dataset() throws IOException {
    Files.writeString(
        folder.resolve("train.jsonl"),
        """
        {"prompt": "Who is there?", "completion": "Nobody."}
        {"prompt": "Who is there?", "completion": "GO AWAY"}
        """);
  }

  @Test
  void theRuleOfAPluginIsJudged() throws IOException {
    plugin(SHOUTING);
    assertEquals(
        new CommandLineRun(
            "train.jsonl:2:43: warn house/shouting: the answer shouts\n",
            "exit 1: 1 finding of severity warn or worse (--fail-on=warn)\n",
            1),
        run(
            "check",
            "--allow",
            "size,duplicates,knowledge",
            "--report",
            "concise",
            "--fail-on",
            "warn"));
  }

  @Test
  void aPluginIsNamedInTheReport() throws IOException {
    plugin(SHOUTING);
    String report = run("check", "--report", "json").out();
    assertTrue(report.contains("\"plugins\": [\n      \"sample.Shouting\"\n    ]"), report);
  }

  @Test
  void theRuleOfAPluginCanBeAllowed() throws IOException {
    plugin(SHOUTING);
    assertEquals(
        new CommandLineRun("", "", 0),
        run(
            "check",
            "--allow",
            "size,duplicates,knowledge,house",
            "--report",
            "concise",
            "--fail-on",
            "warn"));
  }

  @Test
  void theRuleOfAPluginIsExplained() throws IOException {
    plugin(SHOUTING);
    assertEquals(
        new CommandLineRun(PAGE, "", 0),
        CommandLineRun.of(folder, "explain", "house/shouting", "--plugin", "plugin.jar"));
  }

  @Test
  void aRuleOfOursCannotBeTaken() throws IOException {
    plugin(SHOUTING.replace("house/shouting", "format/crlf"));
    assertEquals(
        new CommandLineRun(
            "", "exit 2: plugin.jar brings format/crlf, which there is already\n", 2),
        run("check"));
  }

  @Test
  void aBugInAPluginIsToldWithoutItsMessageAndCostsNoOtherResult() throws IOException {
    plugin(
        SHOUTING.replace(
            "String text = turn.text();",
            "String text = turn.text(); if (text.equals(\"GO AWAY\")) throw new IllegalStateException(text);"));
    CommandLineRun run = run("check", "--allow", "size", "--report", "concise");
    assertEquals(2, run.code());
    assertTrue(run.out().contains("duplicates/conflicting-answers"), run.out());
    assertTrue(
        run.err()
            .startsWith("a bug in sample.Shouting at train.jsonl:2; its results are missing\n"),
        run.err());
    assertTrue(run.err().contains("java.lang.IllegalStateException\n    at sample.Shouting.look"));
    assertTrue(
        run.err()
            .endsWith(
                "exit 2: 1 check of a plugin met a bug; please show its author the lines above, which hold none of your data\n"));
    assertTrue(!run.err().contains("GO AWAY"));
  }

  @Test
  void aPluginThatDoesNotSayItsRulesIsRefusedByName() throws IOException {
    plugin(SHOUTING.replace("return List.of(RULE);", "throw new AssertionError();"));
    CommandLineRun refused =
        new CommandLineRun(
            "",
            "exit 2: plugin.jar is no plugin for this version of tuneready: its checks cannot be loaded (AssertionError)\n",
            2);
    assertEquals(refused, run("check"));
    plugin(
        SHOUTING.replace(
            "public record Shouting() implements Sight {",
            "public record Shouting() implements Sight { public Shouting { if (true) throw new AssertionError(); }"));
    assertEquals(refused, run("check"));
  }

  @Test
  void aFileThatFillsTheMemoryCostsNoOtherFile() throws IOException {
    plugin(
        SHOUTING.replace(
            "String text = turn.text();",
            "String text = turn.text(); if (text.equals(\"GO AWAY\")) throw new OutOfMemoryError();"));
    Files.writeString(
        folder.resolve("quiet.jsonl"), "{\"prompt\": \"Hi\", \"completion\": \"Hello\"}\n");
    assertEquals(
        new CommandLineRun(
            "PASS quiet.jsonl: 1 example, prompt and completion (plugins: sample.Shouting)\n",
            """
            train.jsonl needs more memory than --memory 512m; give it more, such as --memory 1g
            exit 2: 1 of 2 files could not be checked: train.jsonl
            """,
            2),
        run("check", "--each", "--allow", "size", "quiet.jsonl"));
  }

  @Test
  void aJarWithoutChecksIsRefused() throws IOException {
    try (JarOutputStream jar = jar()) {
      put(jar, "empty.txt", new byte[0]);
    }
    assertEquals(
        new CommandLineRun(
            "",
            "exit 2: plugin.jar names no checks in META-INF/services/dev.tuneready.core.Check\n",
            2),
        run("check"));
  }

  @Test
  void aJarWhoseCheckIsMissingIsRefused() throws IOException {
    try (JarOutputStream jar = jar()) {
      put(
          jar,
          "META-INF/services/dev.tuneready.core.Check",
          "sample.Gone\n".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(
        new CommandLineRun(
            "",
            "exit 2: plugin.jar: META-INF/services/dev.tuneready.core.Check names a class that is missing, no Check, or without a public constructor of no arguments\n",
            2),
        run("check"));
  }

  private CommandLineRun run(String command, String... options) {
    String[] arguments =
        Stream.of(
                Stream.of(command),
                Stream.of(options),
                Stream.of("--plugin", "plugin.jar", "train.jsonl"))
            .flatMap(words -> words)
            .toArray(String[]::new);
    return CommandLineRun.of(folder, arguments);
  }

  private void plugin(String source) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/sample"));
    Files.writeString(sources.resolve("Shouting.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int failed =
        compiler.run(
            null,
            null,
            null,
            List.of(
                    "-proc:none",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    folder.resolve("src").toString(),
                    sources.resolve("Shouting.java").toString())
                .toArray(new String[0]));
    assertEquals(0, failed);
    try (JarOutputStream jar = jar()) {
      put(jar, "sample/Shouting.class", Files.readAllBytes(sources.resolve("Shouting.class")));
      put(jar, "sample/Shouting.md", PAGE.getBytes(StandardCharsets.UTF_8));
      put(
          jar,
          "META-INF/services/dev.tuneready.core.Check",
          "sample.Shouting\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private JarOutputStream jar() throws IOException {
    OutputStream file = Files.newOutputStream(folder.resolve("plugin.jar"));
    return new JarOutputStream(file);
  }

  private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content);
    jar.closeEntry();
  }
}
