package dev.tuneready.engine;

import dev.tuneready.core.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Intermediate results could not be kept on disk, so that the run cannot go on; the message is a
 * sentence for the user that names the folder.
 */
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A file system with less than this many bytes left is full. */
  private static final long FULL = 16L << 20;

  private static final String ELSEWHERE = "set TMPDIR to a folder on another disk";

  private StorageException(String message, IOException cause) {
    super(message, cause);
  }

  static StorageException making(Path folder, IOException cause) {
    return new StorageException(
        "cannot make a private folder for intermediate results in "
            + folder
            + ": let this user write there, or "
            + ELSEWHERE,
        cause);
  }

  /**
   * @param bytes of intermediate results in the file, with those that could not be written
   */
  static StorageException writing(Path folder, long bytes, IOException cause) {
    String what = megabytes(bytes) + " of intermediate results";
    return new StorageException(
        full(folder)
            ? "no space left in " + folder + " for " + what + ": free some, or " + ELSEWHERE
            : "cannot write "
                + what
                + " in "
                + folder
                + ": see that the disk is sound and no quota is used up, or "
                + ELSEWHERE,
        cause);
  }

  static StorageException reading(Path folder, IOException cause) {
    return new StorageException(
        "cannot read intermediate results back from "
            + folder
            + ": see that the disk is sound, or "
            + ELSEWHERE,
        cause);
  }

  private static boolean full(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FULL;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static String megabytes(long bytes) {
    return Counted.of((bytes + 999_999) / 1_000_000) + " MB";
  }
}
