package dev.tuneready.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Where files stand that do not outlive a run. */
interface Scratch {
  /** A new empty file, to write and to read; closed by whoever lends it. */
  FileChannel open() throws IOException;

  /** The folder that sentences name. */
  Path parent();
}
