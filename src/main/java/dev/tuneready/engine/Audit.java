package dev.tuneready.engine;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Place;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Target;
import dev.tuneready.read.Feed;
import dev.tuneready.read.Source;
import dev.tuneready.read.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run over one dataset: measures it in one pass, lets the checks judge, and looks once more at
 * what is shown.
 */
public final class Audit {
  private final List<Check> checks;
  private final Settings settings;
  private final Machine machine;
  private final InputStream standardInput;

  /**
   * An audit that runs these checks.
   *
   * @param checks in report order
   * @param standardInput what a source without a path is read from
   */
  public Audit(List<Check> checks, Settings settings, Machine machine, InputStream standardInput) {
    this.checks = List.copyOf(checks);
    this.settings = settings;
    this.machine = machine;
    this.standardInput = standardInput;
  }

  /**
   * Judges the files as one dataset.
   *
   * @throws UnreadableException when a file cannot be linted at all
   * @throws StorageException when intermediate results cannot be kept
   */
  public Outcome run(List<Source> sources, Progress progress) throws UnreadableException {
    if (sources.size() > Place.FILES) {
      throw new UnreadableException("more than " + Counted.of(Place.FILES) + " files at once");
    }
    try (TemporaryFolder folder = new TemporaryFolder(machine.temporary())) {
      Feed feed =
          new Feed(sources, standardInput, machine.chunkBytes(), machine.lineBytes(), folder::open);
      try {
        return run(sources, feed, folder, progress);
      } finally {
        close(feed);
      }
    } catch (SecondLook.VanishedException vanished) {
      throw vanished.unreadable();
    }
  }

  private Outcome run(List<Source> sources, Feed feed, TemporaryFolder folder, Progress progress)
      throws UnreadableException {
    List<Split> splits = sources.stream().map(Source::split).toList();
    LineNumbers lines = new LineNumbers(sources.size());
    SecondLook secondLook = new SecondLook(feed, splits, machine.lineBytes());
    RunRoom room = new RunRoom(machine, secondLook, folder);
    Notebook notebook = new Notebook(settings, sources.size());
    Judging judging = new Judging(checks, settings, notebook);
    Census census = new Census(sources.size());
    List<Measure<?, ?>> measures = new ArrayList<>();
    measures.add(census);
    measures.addAll(judging.measures());

    Pass pass = new Pass(feed, splits, machine, room, progress, measures, lines);
    Map<Measure<?, ?>, Object> results = pass.run();
    Results counted = new Results(new Dataset(List.of()), List.of(), results);
    Dataset dataset = Surveyor.dataset(sources, feed, counted.of(census));
    List<Target> targets =
        settings.aims().stream().map(aim -> aim.pick(dataset)).distinct().toList();
    judging.judge(new Results(dataset, targets, results), pass.bugs());
    new Closer(secondLook, lines, sources, judging::broke).close(notebook, settings.maxFindings());
    feed.requireUnchanged();
    Report report = new Binder(notebook, dataset, settings, targets).bind(judging.plugins());
    return new Outcome(report, judging.breakages(sources, lines));
  }

  private static void close(Feed feed) {
    try {
      feed.close();
    } catch (IOException unclosed) {
      // All that was asked of it has been read.
    }
  }
}
