package dev.tuneready.engine;

/** Told how far a run is; called by several threads. */
public interface Progress {
  Progress SILENT = (done, total) -> {};

  /**
   * Says how far the run is.
   *
   * @param done bytes read so far, as the files stand on disk
   * @param total bytes of all files; -1 when it is not known
   */
  void at(long done, long total);
}
