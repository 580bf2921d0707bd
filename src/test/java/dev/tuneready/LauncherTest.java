package dev.tuneready;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher, in a checkout of its own, with a Java and a Maven that only tell what they were
 * asked.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
final class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      echo "LC_ALL=$LC_ALL"
      echo "JAVA_TOOL_OPTIONS=$JAVA_TOOL_OPTIONS"
      for argument; do echo "<$argument>"; done
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      for argument; do
        case $argument in -Dtuneready.target=*) target=${argument#*=} ;; esac
      done
      echo build >>"$BUILDS"
      sleep ${SLOW:-0}
      mkdir -p "$target" && echo jar >"$target/tuneready.jar"
      """;

  private static final String BROKEN_MAVEN =
      """
      #!/bin/sh
      echo '[INFO] much'
      echo '[ERROR] COMPILATION ERROR : '
      echo '[ERROR] Reader.java:[3,5] expected ;'
      echo '[ERROR] '
      echo '[ERROR] Failed to execute goal compile: Compilation failure'
      echo '[ERROR] Re-run Maven using the -X switch to enable full debug logging.'
      exit 1
      """;

  private static final List<String> TOOLS =
      List.of(
          "awk",
          "sh",
          "cat",
          "find",
          "head",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sleep",
          "stty",
          "tail",
          "touch",
          "wc");

  @TempDir Path temp;

  private Path home;
  private Path tools;
  private Path jdk;
  private Path jar;

  @BeforeEach
  void checkOut() throws IOException {
    home = Files.createDirectories(temp.toRealPath().resolve("a check out"));
    jar = home.resolve("target/tuneready.jar");
    Files.copy(Path.of("tuneready"), home.resolve("tuneready"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(Files.createDirectories(home.resolve("checks")).resolve("Rule.md"), "# Rule");

    tools = Files.createDirectory(temp.resolve("tools"));
    for (String tool : TOOLS) {
      script(tools.resolve(tool), "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
    }
    script(tools.resolve("mvn"), MAVEN);
    jdk = jdk("17.0.15");
  }

  @Test
  void canBeStarted() {
    assertTrue(Files.isExecutable(Path.of("tuneready")));
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    String[] arguments = {"check", "a b", "", "*", "$HOME", "donnée.jsonl", "--", "-x"};

    Run run = start(arguments);

    assertEquals(List.of(arguments), run.arguments());
    assertEquals(0, run.code());
  }

  @Test
  void theFirstRunBuildsAndLaterRunsStartAtOnce() throws Exception {
    assertEquals("tuneready: building " + jar + " (first run)\n", start().errors());
    assertEquals("", start().errors());
    assertEquals(1, builds());
    assertEquals(List.of("tuneready.jar"), names(home.resolve("target")));
  }

  @Test
  void aChangedSourceBuildsAgain() throws Exception {
    start();
    Files.setLastModifiedTime(
        home.resolve("checks/Rule.md"), FileTime.from(Instant.now().plusSeconds(5)));

    assertEquals("tuneready: building " + jar + " (its sources have changed)\n", start().errors());
  }

  @Test
  void aSourceSavedDuringTheBuildIsNotForgotten() throws Exception {
    start();
    FileTime built = Files.getLastModifiedTime(jar);
    Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(Instant.now()));
    Process building = process(Map.of("SLOW", "1"));
    awaitBuilds(2);
    Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(Instant.now()));
    run(building);

    assertTrue(Files.getLastModifiedTime(jar).compareTo(built) > 0);
    start();
    assertEquals(3, builds());
  }

  @Test
  void twoFirstRunsBuildOnce() throws Exception {
    Process first = process(Map.of("SLOW", "1"));
    awaitBuilds(1);
    Run second = start("second");

    assertEquals(0, run(first).code());
    assertEquals(List.of("second"), second.arguments());
    assertEquals(
        "tuneready: waiting for the build that another start has begun\n", second.errors());
    assertEquals(1, builds());
  }

  @Test
  void aLockLeftBehindIsTakenOver() throws Exception {
    Files.createDirectories(home.resolve("target/launcher.999999999"));
    Files.writeString(home.resolve("target/launcher.lock"), "999999999\n");

    assertEquals(0, start().code());
    assertEquals(List.of("tuneready.jar"), names(home.resolve("target")));
  }

  @Test
  void aBuildThatIsStoppedLeavesNothing() throws Exception {
    Process building = process(Map.of("SLOW", "30"));
    awaitBuilds(1);
    building.toHandle().destroy();
    Run run = run(building);

    assertEquals(143, run.code());
    assertEquals("tuneready: building " + jar + " (first run)\n", run.errors());
    assertEquals(List.of(), names(home.resolve("target")));
  }

  @Test
  void aFailedBuildSaysWhy() throws Exception {
    script(tools.resolve("mvn"), BROKEN_MAVEN);

    Run run = start();

    assertEquals(2, run.code());
    assertEquals(
        """
        tuneready: building JAR (first run)
          COMPILATION ERROR :\s
          Reader.java:[3,5] expected ;
        tuneready: its jar could not be built, for the reason above; to see all of it: mvn -f HOME/pom.xml package
        """,
        run.errors().replace(jar.toString(), "JAR").replace(home.toString(), "HOME"));
    assertEquals(List.of(), names(home.resolve("target")));
  }

  @Test
  void withoutMavenItSaysWhatIsMissing() throws Exception {
    Files.delete(tools.resolve("mvn"));

    Run run = start();

    assertEquals(2, run.code());
    assertEquals(
        "tuneready: its jar must be built first, but there is no Maven (mvn) on the PATH: install Maven 3.8 or later\n",
        run.errors());
  }

  @Test
  void withoutJavaItSaysWhatIsMissing() throws Exception {
    Run run = run(process(Map.of("JAVA_HOME", "")));

    assertEquals(2, run.code());
    assertEquals(
        "tuneready: no Java found: install a JDK 17 or later, or name one with JAVA_HOME or TUNEREADY_JAVA\n",
        run.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_292", "11.0.21", "16"})
  void anOldJavaIsRefused(String version) throws Exception {
    jdk(version);

    Run run = start();

    assertEquals(2, run.code());
    assertEquals(
        "tuneready: Java 17 or later is needed, and JDK/bin/java is older (JAVA_HOME=JDK)\n",
        run.errors().replace(jdk.toString(), "JDK"));
  }

  @Test
  void javaIsTakenFromThePathThroughLinks() throws Exception {
    Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));

    assertEquals(0, run(process(Map.of("JAVA_HOME", ""), "check")).code());
  }

  @Test
  void theJavaNamedForUsComesFirst() throws Exception {
    Run run = run(process(Map.of("TUNEREADY_JAVA", "/none/bin/java")));

    assertEquals(
        "tuneready: no Java found at /none/bin/java (TUNEREADY_JAVA=/none/bin/java)\n",
        run.errors());
  }

  @Test
  void isFoundBehindLinks() throws Exception {
    Path near = Files.createSymbolicLink(home.resolve("near"), Path.of("tuneready"));
    Path far = Files.createSymbolicLink(temp.resolve("far"), near);

    Run run = run(process(far, Map.of(), "check"));

    assertEquals(List.of("check"), run.arguments());
    assertTrue(run.output().contains("<" + jar + ">"));
  }

  @Test
  void aCopyBesideItsJarNeedsNoSources() throws Exception {
    Path copy = Files.createDirectory(temp.resolve("copy"));
    Files.copy(home.resolve("tuneready"), copy.resolve("tuneready"));
    Files.writeString(copy.resolve("tuneready.jar"), "jar");

    Run run = run(process(copy.resolve("tuneready"), Map.of(), "check"));

    assertEquals(List.of("check"), run.arguments());
  }

  @ParameterizedTest
  @CsvSource({
    "'',              390070272",
    "--memory=512m,   390070272",
    "--memory 512m,   390070272",
    "--memory 524288K, 390070272",
    "--memory 2g,     1950351360",
    "--memory=536870912, 390070272",
    "--memory=160m,   65011712",
    "--memory=64m,    16777216",
    "--memory=lots,   390070272",
    "--memory=99999999999999999999g, 390070272",
    "-- --memory=2g,  390070272",
  })
  void theHeapLeavesRoomForTheRest(String arguments, long heap) throws Exception {
    assertTrue(start(arguments.split(" ", -1)).flags().contains("-Xmx" + heap));
  }

  @Test
  void fewBytesStartFastAndManyRunFast() throws Exception {
    file("small.jsonl", 1000);
    file("-large.jsonl", 10_000_000);
    file("half.jsonl", 5_000_000);
    file("small.jsonl.gz", 1000);

    assertTrue(startsFast("rules"));
    assertTrue(startsFast("check", "small.jsonl", "half.jsonl"));
    assertFalse(startsFast("check", "-large.jsonl"));
    assertFalse(startsFast("check", "half.jsonl", "--validation=half.jsonl"));
    assertFalse(startsFast("check", "small.jsonl.gz"));
    assertFalse(startsFast("check", "-"));
    assertFalse(startsFast("check", "/dev/stdin"));
  }

  @ParameterizedTest
  @CsvSource({
    "'',      '',          C.UTF-8",
    "C,       '',          C.UTF-8",
    "'',      POSIX,       C.UTF-8",
    "C,       de_DE.UTF-8, C.UTF-8",
    "'',      en_US.utf8,  C.UTF-8",
    "xx,      '',          C.UTF-8",
    "'',      tr_TR,       C.UTF-8",
    "'',      ja_JP.eucJP, ''",
  })
  void fileNamesAreUtf8(String all, String language, String effective) throws Exception {
    Run run = run(process(Map.of("LC_ALL", all, "LANG", language)));

    assertTrue(run.output().startsWith("LC_ALL=" + effective + "\n"), run.output());
  }

  @Test
  void javaOptionsOfTheEnvironmentAreDroppedUnlessKept() throws Exception {
    Run dropped = run(process(Map.of("JAVA_TOOL_OPTIONS", "-Dx")));
    Run kept = run(process(Map.of("JAVA_TOOL_OPTIONS", "-Dx", "TUNEREADY_KEEP_JAVA_OPTIONS", "1")));

    assertTrue(dropped.output().contains("JAVA_TOOL_OPTIONS=\n"));
    assertTrue(kept.output().contains("JAVA_TOOL_OPTIONS=-Dx\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<&-", ">&-", "2>&-", "<&- >&- 2>&-"})
  void aClosedStreamIsNeverTakenForAFile(String closed) throws Exception {
    start();
    Path said = temp.resolve("said");
    script(
        jdk.resolve("bin/java"),
        "#!/bin/sh\n{ true <&0 && true >&1 && true >&2; } && echo open >'" + said + "'\n");
    script(temp.resolve("close"), "#!/bin/sh\nexec \"$@\" " + closed + "\n");

    Run run =
        run(
            process(
                temp.resolve("close"), Map.of(), home.resolve("tuneready").toString(), "rules"));

    assertEquals(0, run.code());
    assertEquals("open\n", Files.readString(said));
  }

  @Test
  void exitCodesAndSignalsPassThrough() throws Exception {
    start();
    script(jdk.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
    assertEquals(1, start().code());

    script(jdk.resolve("bin/java"), "#!/bin/sh\nkill -TERM $$\n");
    assertEquals(143, start().code());
  }

  private boolean startsFast(String... arguments) throws Exception {
    return start(arguments).flags().contains("-XX:TieredStopAtLevel=1");
  }

  private Run start(String... arguments) throws Exception {
    return run(process(Map.of(), arguments));
  }

  private Process process(Map<String, String> environment, String... arguments) throws IOException {
    return process(home.resolve("tuneready"), environment, arguments);
  }

  private Process process(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("BUILDS", temp.resolve("builds").toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Run run(Process process) throws Exception {
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), output, errors);
  }

  private void awaitBuilds(int number) throws Exception {
    while (builds() < number) {
      Thread.sleep(10);
    }
  }

  private int builds() throws IOException {
    Path log = temp.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log, UTF_8).size() : 0;
  }

  private Path jdk(String version) throws IOException {
    Path made = temp.resolve("jdk");
    script(Files.createDirectories(made.resolve("bin")).resolve("java"), JAVA);
    Files.writeString(
        made.resolve("release"), "IMPLEMENTOR=\"us\"\nJAVA_VERSION=\"" + version + "\"\n");
    return made;
  }

  private void file(String name, long size) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(temp.resolve(name).toFile(), "rw")) {
      file.setLength(size);
    }
  }

  private static void script(Path path, String text) throws IOException {
    Files.writeString(path, text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static Path onPath(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(directory -> Path.of(directory, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  /** What became of one start. */
  private record Run(int code, String output, String errors) {
    /** What the JVM was told, up to the jar. */
    List<String> flags() {
      List<String> all = all();
      return all.subList(0, all.indexOf("-jar"));
    }

    /** What the program was told. */
    List<String> arguments() {
      List<String> all = all();
      return all.subList(all.indexOf("-jar") + 2, all.size());
    }

    private List<String> all() {
      return output
          .lines()
          .filter(line -> line.startsWith("<"))
          .map(line -> line.substring(1, line.length() - 1))
          .toList();
    }
  }
}
