package dev.tuneready.engine;

import dev.tuneready.core.Check;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Place;
import dev.tuneready.core.Settings;
import dev.tuneready.engine.Outcome.Breakage;
import dev.tuneready.read.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets the checks judge, and keeps the bugs of one from the others. */
final class Judging {
  private static final int FRAMES = 12;

  private final Measured measured;
  private final Settings settings;
  private final Notebook notebook;
  private final Map<Measure<?, ?>, Pass.Failure> failed;
  private final Map<Check, Pass.Failure> broken = new LinkedHashMap<>();

  Judging(
      Measured measured,
      Settings settings,
      Notebook notebook,
      Map<Measure<?, ?>, Pass.Failure> failed) {
    this.measured = measured;
    this.settings = settings;
    this.notebook = notebook;
    this.failed = failed;
  }

  void judge(Check check) {
    for (Measure<?, ?> measure : check.measures(settings)) {
      Pass.Failure failure = failed.get(measure);
      if (failure != null) {
        skip(check, failure);
        return;
      }
    }
    try {
      check.judge(measured, settings, notebook);
    } catch (RuntimeException | StackOverflowError | LinkageError bug) {
      skip(check, new Pass.Failure(-1, bug));
    }
  }

  /**
   * Says that a check has failed.
   *
   * @param place of the example it met; -1 when it was not at an example
   */
  void broke(Check check, long place, Throwable bug) {
    if (!broken.containsKey(check)) {
      skip(check, new Pass.Failure(place, bug));
    }
  }

  /** The bugs met, where they were met, without the text of any exception. */
  List<Breakage> breakages(List<Source> sources, LineNumbers lines) {
    List<Breakage> breakages = new ArrayList<>();
    broken.forEach(
        (check, failure) -> {
          long place = failure.place();
          String at =
              place < 0 ? "" : sources.get(Place.file(place)).name() + ":" + lines.line(place);
          breakages.add(new Breakage(check.getClass().getName(), at, trace(failure.cause())));
        });
    return breakages;
  }

  private void skip(Check check, Pass.Failure failure) {
    broken.put(check, failure);
    notebook.skipped(check.getClass().getSimpleName(), "it failed, which is a bug of its own");
  }

  private static List<String> trace(Throwable bug) {
    List<String> trace = new ArrayList<>();
    trace.add(bug.getClass().getName());
    StackTraceElement[] frames = bug.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      trace.add("at " + frames[i]);
    }
    return trace;
  }
}
