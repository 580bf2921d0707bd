package dev.tuneready.engine;

import dev.tuneready.json.Limits;
import java.nio.file.Path;

/**
 * What a run may use.
 *
 * @param threads workers beside each other, at least 1
 * @param memory the resident limit in bytes
 * @param chunkBytes how many bytes of a file one worker takes at once; changes no result
 * @param lineBytes the longest line that is read; a longer one is a finding
 * @param temporary the folder under which private temporary folders are made
 * @param logBytes how much of the logs stays in memory, of all together; changes no result
 */
public record Machine(
    int threads, long memory, int chunkBytes, int lineBytes, Path temporary, long logBytes) {
  public static final long MEMORY = 512L << 20;
  public static final int CHUNK = 1 << 20;

  /** What the process takes beside its heap. */
  private static final long BESIDE = 128L << 20;

  public static final int LINE = Limits.LINE;

  /** What the program itself takes before any measure does: the JVM, the vocabulary, buffers. */
  private static final long BASE = 288L << 20;

  /** What each worker takes: its lines, and what is computed of them. */
  private static final long WORKER = 12L << 20;

  private static final long LEAST_LOGS = 4L << 20;
  private static final long MOST_LOGS = 1L << 30;

  /** A machine whose logs take what the memory allows: 96 MiB at the default of 512 MiB. */
  public Machine(int threads, long memory, int chunkBytes, int lineBytes, Path temporary) {
    this(
        threads,
        memory,
        chunkBytes,
        lineBytes,
        temporary,
        Math.max(LEAST_LOGS, Math.min(MOST_LOGS, (memory - BASE) * 3 / 7)));
  }

  /** The machine as it is, with the default limits. */
  public static Machine here() {
    String temporary = System.getenv("TMPDIR");
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        MEMORY,
        CHUNK,
        LINE,
        Path.of(
            temporary == null || temporary.isEmpty()
                ? System.getProperty("java.io.tmpdir")
                : temporary));
  }

  /**
   * The same with other threads and memory: no more threads than fit into it, two at the least
   * memory. A line may take a third of the heap, so that ten images of 10 MB each, in base64, fit
   * at the usual memory.
   */
  public Machine with(int threads, long memory) {
    long fit = Math.max(1, (memory - BESIDE) / WORKER);
    return new Machine(
        (int) Math.min(threads, fit),
        memory,
        chunkBytes,
        (int) Math.min(lineBytes, (memory - BESIDE) / 3),
        temporary);
  }
}
