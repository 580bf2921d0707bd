package dev.tuneready.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemporaryFolderTest {
  /** Above what any system gives out. */
  private static final String DEAD = "tuneready-999999999-";

  @TempDir Path anywhere;

  private Path parent = Path.of("");

  @BeforeEach
  void ownParent() throws IOException {
    parent = Files.createDirectory(anywhere.resolve("parent"));
  }

  @Test
  void nothingIsMadeUntilAFileIs() throws IOException {
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      assertEquals(List.of(), names(parent));
      folder.open();
      folder.open();
      assertEquals(1, names(parent).size());
    }
  }

  @Test
  void folderAndFilesAreGoneAfterClose() throws IOException {
    TemporaryFolder folder = new TemporaryFolder(parent);
    FileChannel file = folder.open();
    file.write(ByteBuffer.wrap(new byte[100]));
    folder.close();
    assertEquals(List.of(), names(parent));
    assertEquals(false, file.isOpen());
    folder.close();
  }

  @Test
  void onlyTheOwnerMayLookInside() throws IOException {
    assumeTrue(
        Files.getFileStore(parent).supportsFileAttributeView("posix"), "no permissions here");
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      folder.open();
      Path made = parent.resolve(names(parent).get(0));
      assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
      assertTrue(
          made.getFileName()
              .toString()
              .startsWith("tuneready-" + ProcessHandle.current().pid() + "-"));
    }
  }

  @Test
  void folderThatVanishedIsMadeAgain() throws IOException {
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      folder.open();
      for (String name : names(parent)) {
        delete(parent.resolve(name));
      }
      folder.open().write(ByteBuffer.wrap(new byte[1]));
      assertEquals(1, names(parent).size());
    }
    assertEquals(List.of(), names(parent));
  }

  @Test
  void worksWithoutPermissionsAndOwners() throws IOException {
    try (FileSystem zip =
            FileSystems.newFileSystem(anywhere.resolve("some.zip"), Map.of("create", "true"));
        TemporaryFolder folder = new TemporaryFolder(zip.getPath("/"))) {
      Files.createDirectory(zip.getPath("/", DEAD + "1"));
      FileChannel file = folder.open();
      file.write(ByteBuffer.wrap(new byte[] {7}), 0);
      ByteBuffer read = ByteBuffer.allocate(1);
      file.read(read, 0);
      assertEquals(7, read.get(0));
    }
  }

  @Test
  void missingParentIsTold() {
    try (TemporaryFolder folder = new TemporaryFolder(parent.resolve("none"))) {
      assertEquals(
          "cannot make a private folder for intermediate results in "
              + parent.resolve("none")
              + ": let this user write there, or set TMPDIR to a folder on another disk",
          assertThrows(StorageException.class, folder::open).getMessage());
    }
  }

  @Test
  void foldersOfTheDeadAreRemovedAndTheirsOnly() throws IOException {
    Path elsewhere = Files.createDirectory(anywhere.resolve("elsewhere"));
    Files.createFile(elsewhere.resolve("rows-0"));
    Files.createFile(Files.createDirectory(parent.resolve(DEAD + "1")).resolve("rows-0"));
    Files.createSymbolicLink(
        Files.createDirectory(parent.resolve(DEAD + "2")).resolve("rows-0"),
        elsewhere.resolve("rows-0"));
    Files.createSymbolicLink(
        Files.createDirectory(parent.resolve(DEAD + "3")).resolve("rows-1"), elsewhere);
    Files.createSymbolicLink(parent.resolve(DEAD + "link"), elsewhere);
    Files.createFile(Files.createDirectory(parent.resolve(DEAD + "notes")).resolve("notes.txt"));
    Files.createFile(parent.resolve(DEAD + "file"));
    String alive = "tuneready-" + ProcessHandle.current().pid() + "-0";
    Files.createFile(Files.createDirectory(parent.resolve(alive)).resolve("rows-0"));
    for (String other :
        List.of("other-999999999-1", "tuneready-x-1", "tuneready-999999999", "tuneready--1-1")) {
      Files.createDirectory(parent.resolve(other));
    }

    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      folder.open();
    }

    assertEquals(
        List.of(
                "other-999999999-1",
                "tuneready--1-1",
                "tuneready-999999999",
                DEAD + "file",
                DEAD + "link",
                DEAD + "notes",
                alive,
                "tuneready-x-1")
            .stream()
            .sorted()
            .toList(),
        names(parent));
    assertEquals(List.of("rows-0"), names(elsewhere));
    assertEquals(List.of("rows-0"), names(parent.resolve(alive)));
    assertEquals(List.of("notes.txt"), names(parent.resolve(DEAD + "notes")));
  }

  @Test
  void foldersOfOtherUsersStay() throws IOException {
    Path theirs = Files.createDirectory(parent.resolve(DEAD + "1"));
    assumeTrue(givenAway(theirs), "this user may not give a folder away");
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      folder.open();
      assertTrue(Files.isDirectory(theirs));
    }
  }

  @Test
  void signalLeavesNothingBehind() throws IOException, InterruptedException {
    Process process = start();
    process.destroy();
    process.waitFor();
    assertEquals(List.of(), names(parent));
  }

  @Test
  void killedProcessIsSweptAwayByTheNext() throws IOException, InterruptedException {
    Process process = start();
    process.destroyForcibly();
    process.waitFor();
    assertEquals(1, names(parent).size());
    try (TemporaryFolder folder = new TemporaryFolder(parent)) {
      folder.open();
    }
    assertEquals(List.of(), names(parent));
  }

  /** Another process that has made its folder, and waits. */
  private Process start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Waiting.class.getName(),
                parent.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals('.', process.getInputStream().read());
    return process;
  }

  /** Makes a folder with a file, says so, and waits to be ended. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      try (TemporaryFolder folder = new TemporaryFolder(Path.of(arguments[0]))) {
        folder.open().write(ByteBuffer.wrap(new byte[100]));
        System.out.print('.');
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }

  private static boolean givenAway(Path folder) {
    try {
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
      return true;
    } catch (IOException | UnsupportedOperationException notAllowed) {
      return false;
    }
  }

  private static void delete(Path folder) throws IOException {
    for (String name : names(folder)) {
      Files.delete(folder.resolve(name));
    }
    Files.delete(folder);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
