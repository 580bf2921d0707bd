package dev.tuneready.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A bug as it may be shown: classes and frames, never the message text, for that may quote the
 * data.
 */
final class Bug {
  private static final int FRAMES = 30;
  private static final int CAUSES = 5;

  private Bug() {}

  static List<String> trace(Throwable bug) {
    List<String> lines = new ArrayList<>();
    Throwable cause = bug;
    for (int i = 0; cause != null && i < CAUSES; i++) {
      lines.add((i == 0 ? "" : "caused by ") + cause.getClass().getName());
      StackTraceElement[] frames = cause.getStackTrace();
      for (int frame = 0; frame < Math.min(FRAMES, frames.length); frame++) {
        lines.add("    at " + frames[frame]);
      }
      cause = cause.getCause();
    }
    return lines;
  }
}
