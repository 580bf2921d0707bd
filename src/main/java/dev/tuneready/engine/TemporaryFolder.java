package dev.tuneready.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A private folder for one run, made when its first file is, and gone with all files when it is
 * closed or the process ends.
 *
 * <p>Making it also removes what processes of the same user left behind when they were killed. Safe
 * for use by several threads.
 */
public final class TemporaryFolder implements Scratch, AutoCloseable {
  private static final String NAME = "tuneready-";
  private static final String FILE = "rows-";
  private static final Set<StandardOpenOption> NEW =
      Set.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final Path parent;
  private final Thread atExit = new Thread(this::delete, "temporary-folder");
  private final List<FileChannel> files = new ArrayList<>();
  private volatile @Nullable Path folder;

  /** Makes nothing yet. */
  public TemporaryFolder(Path parent) {
    this.parent = parent;
  }

  @Override
  public Path parent() {
    return parent;
  }

  /**
   * A new empty file, to write and to read, which only this user may open; closed with the folder.
   * Where the system can, it has no name any more, so that nothing of it is left whatever ends the
   * process.
   *
   * @throws StorageException when the folder cannot be made
   */
  @Override
  public synchronized FileChannel open() throws IOException {
    FileChannel file =
        FileChannel.open(folder().resolve(FILE + files.size()), NEW, only("rw-------"));
    files.add(file);
    return file;
  }

  /** Deletes the folder with all its files; what cannot be deleted is left for a later run. */
  @Override
  public synchronized void close() {
    for (FileChannel file : files) {
      try {
        file.close();
      } catch (IOException unwritten) {
        // Nobody reads it again.
      }
    }
    files.clear();
    delete();
    folder = null;
    forget();
  }

  private Path folder() {
    Path made = folder;
    // Another container that shares the parent but not our process ids may have taken us for dead.
    if (made != null && Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
      return made;
    }
    try {
      Path fresh =
          Files.createTempDirectory(
              parent, NAME + ProcessHandle.current().pid() + "-", only("rwx------"));
      folder = fresh;
      remember(made == null);
      sweep(fresh);
      return fresh;
    } catch (IOException e) {
      throw StorageException.making(parent, e);
    }
  }

  private FileAttribute<?>[] only(String permissions) {
    if (!parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }

  private void delete() {
    Path made = folder;
    if (made != null) {
      delete(made);
    }
  }

  private void remember(boolean first) {
    try {
      if (first) {
        Runtime.getRuntime().addShutdownHook(atExit);
      }
    } catch (IllegalStateException alreadyEnding) {
      // A later run sweeps it away.
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException alreadyEnding) {
      // The hook runs by itself, and finds nothing to do.
    }
  }

  private void sweep(Path ours) {
    try (DirectoryStream<Path> neighbours = Files.newDirectoryStream(parent, NAME + "*")) {
      UserPrincipal user = owner(ours);
      for (Path neighbour : neighbours) {
        if (dead(neighbour) && mine(neighbour, user)) {
          delete(neighbour);
        }
      }
    } catch (IOException | DirectoryIteratorException | UnsupportedOperationException unknowable) {
      // Sweeping is a courtesy: the run goes on without it.
    }
  }

  /** Whether the process that a folder is named for has ended. */
  private static boolean dead(Path folder) {
    String[] name = folder.getFileName().toString().split("-", 3);
    try {
      return name.length == 3
          && ProcessHandle.of(Long.parseLong(name[1])).filter(ProcessHandle::isAlive).isEmpty();
    } catch (NumberFormatException notOurs) {
      return false;
    }
  }

  private static boolean mine(Path folder, UserPrincipal user) {
    try {
      return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && owner(folder).equals(user);
    } catch (IOException gone) {
      return false;
    }
  }

  private static UserPrincipal owner(Path folder) throws IOException {
    return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes a folder and the files in it that are named as ours are, and nothing else. */
  private static void delete(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, FILE + "*")) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException | DirectoryIteratorException inUse) {
      // Left for a later run.
    }
  }
}
