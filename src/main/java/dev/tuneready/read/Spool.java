package dev.tuneready.read;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Makes private files that are gone when the run is over. */
public interface Spool {
  /** An empty file to write and to read. */
  FileChannel open() throws IOException;
}
