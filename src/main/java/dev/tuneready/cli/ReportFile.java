package dev.tuneready.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.jspecify.annotations.Nullable;

/**
 * A report in a file, which stands there whole or not at all: it is written beside its place,
 * forced to disk and moved. A device or a pipe is written as it is.
 */
final class ReportFile implements AutoCloseable {
  private final String name;
  private final Path place;
  private final boolean regular;
  private @Nullable Path temporary;
  private @Nullable FileChannel channel;
  private @Nullable Writer writer;
  private final Thread atExit = new Thread(this::discard, "report-file");

  private ReportFile(String name, Path place, boolean regular) {
    this.name = name;
    this.place = place;
    this.regular = regular;
  }

  /** Looks whether a report can be written there, before any work is done for it. */
  static ReportFile at(String name, Path path) throws Refusal {
    if (Files.isDirectory(path)) {
      throw new Refusal(name + " is a directory; name a file for the report");
    }
    boolean exists = Files.exists(path);
    if (!exists && Files.isSymbolicLink(path)) {
      throw new Refusal(
          name + " is a link to a file that does not exist; no report is written there");
    }
    boolean regular = !exists || Files.isRegularFile(path);
    try {
      Path place = exists && regular ? path.toRealPath() : path.toAbsolutePath();
      Path folder = place.getParent();
      if (regular && (folder == null || !Files.isDirectory(folder))) {
        throw new Refusal(name + ": the folder for this report does not exist");
      }
      if (!Files.isWritable(regular ? place.resolveSibling(".") : place)
          || (exists && !Files.isWritable(place))) {
        throw denied(name);
      }
      return new ReportFile(name, place, regular);
    } catch (IOException failure) {
      throw new Refusal(name + ": no report can be written there");
    }
  }

  Path place() {
    return place;
  }

  /** Opened when it is first asked for. */
  Writer writer() throws IOException {
    if (writer == null) {
      writer = new BufferedWriter(new OutputStreamWriter(open(), StandardCharsets.UTF_8));
    }
    return writer;
  }

  /** Puts what was written in its place. */
  void finish() throws IOException {
    writer().flush();
    if (channel != null && temporary != null) {
      channel.force(true);
      channel.close();
      Files.move(
          temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      temporary = null;
    } else {
      writer().close();
    }
  }

  /** What to tell the user of a failure to write it. */
  Refusal refusal(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return denied(name);
    }
    return new Refusal("the report " + name + " could not be written in full; is the disk full?");
  }

  /** Leaves nothing behind that is not finished. */
  @Override
  public void close() {
    if (discard()) {
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException exiting) {
        return;
      }
    }
  }

  private OutputStream open() throws IOException {
    if (!regular) {
      return Files.newOutputStream(place, StandardOpenOption.WRITE);
    }
    Path beside =
        place.resolveSibling(
            "."
                + place.getFileName()
                + ".tuneready-"
                + Long.toHexString(System.nanoTime())
                + ".tmp");
    FileChannel opened =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    temporary = beside;
    channel = opened;
    Runtime.getRuntime().addShutdownHook(atExit);
    keepPermissions(beside);
    return Channels.newOutputStream(opened);
  }

  private void keepPermissions(Path of) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(place, PosixFileAttributeView.class);
    PosixFileAttributeView fresh = Files.getFileAttributeView(of, PosixFileAttributeView.class);
    if (Files.exists(place) && old != null && fresh != null) {
      fresh.setPermissions(old.readAttributes().permissions());
    }
  }

  /** Whether there was ever anything to leave behind. */
  private boolean discard() {
    if (channel == null) {
      return false;
    }
    try {
      channel.close();
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException left) {
      return true;
    }
    return true;
  }

  private static Refusal denied(String name) {
    return new Refusal(name + ": you may not write a report there; check the permissions");
  }
}
