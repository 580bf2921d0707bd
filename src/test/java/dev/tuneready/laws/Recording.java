package dev.tuneready.laws;

import dev.tuneready.core.Check;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.RawJson;
import dev.tuneready.core.Room;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Target;
import dev.tuneready.engine.Machine;
import dev.tuneready.read.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All examples of a dataset, as the reader made them.
 *
 * @param examples in file order
 */
record Recording(Dataset dataset, List<Example> examples) {

  /** Lines of an evaluation set, one of them broken. */
  private static final String AGAINST =
      """
      {"question":"Name a star.","answer":"Vega."}
      {"input":"Name a river.","target":"The Elbe."}
      {"messages":[{"role":"user","content":"Name a star."},{"role":"assistant","content":"Vega."}]}
      {"prompt":"Name a fruit.","completion":"A pear."
      """;

  /** Reads a file to train on and one to validate on, beside an evaluation set. */
  static Recording of(byte[] train, byte[] validation, Path folder) throws Exception {
    Recorder recorder = new Recorder();
    Machine machine = new Machine(1, Machine.MEMORY, 1000, Machine.LINE, folder);
    Runs.report(
        List.of(recorder),
        Settings.defaults(),
        machine,
        List.of(
            new Source(
                "train.jsonl", Files.write(folder.resolve("train.jsonl"), train), Split.TRAIN),
            new Source(
                "validation.jsonl",
                Files.write(folder.resolve("validation.jsonl"), validation),
                Split.VALIDATION),
            new Source(
                "against.jsonl",
                Files.writeString(folder.resolve("against.jsonl"), AGAINST),
                Split.AGAINST)));
    return recorder.recordings.get(0);
  }

  Measured measured(List<Target> targets, Map<Measure<?, ?>, Object> results) {
    return new Measured() {
      @Override
      public List<Target> targets() {
        return targets;
      }

      @Override
      public Dataset dataset() {
        return dataset;
      }

      @Override
      @SuppressWarnings("unchecked") // Each result stands under the measure that made it.
      public <R> R of(Measure<?, R> measure) {
        if (!results.containsKey(measure)) {
          throw new IllegalArgumentException("the check does not name this measure: " + measure);
        }
        return (R) results.get(measure);
      }
    };
  }

  Example at(long place) {
    return examples.stream().filter(example -> example.place() == place).findFirst().orElseThrow();
  }

  /** A check that keeps what it is shown, which no real one may do. */
  private static final class Recorder implements Check {
    private final List<Recording> recordings = new ArrayList<>();

    @Override
    public List<Rule> rules() {
      return List.of(Rule.info("record/all", "keeps all examples"));
    }

    @Override
    public List<Measure<?, ?>> measures(Settings settings) {
      return List.of(new Keep());
    }

    @Override
    public void judge(Measured measured, Settings settings, Findings findings) {
      List<Example> examples = new ArrayList<>(measured.of(new Keep()));
      examples.sort(Comparator.comparingLong(Example::place));
      recordings.add(new Recording(measured.dataset(), examples));
    }
  }

  /** Copies what an example borrows. */
  private record Keep() implements Measure<List<Example>, List<Example>> {
    @Override
    public List<Example> begin(Room room) {
      return new ArrayList<>();
    }

    @Override
    public boolean against() {
      return true;
    }

    @Override
    public void add(List<Example> seen, Example example) {
      seen.add(
          new Example(
              example.place(),
              example.split(),
              example.format(),
              example.turns(),
              example.rejected(),
              copy(example.tools()),
              example.label(),
              example.beside(),
              example.extraKeys(),
              example.flaws(),
              example.record(),
              example.hashHigh(),
              example.hashLow()));
    }

    private static @Nullable RawJson copy(@Nullable RawJson raw) {
      if (raw == null) {
        return null;
      }
      byte[] bytes = raw.text().getBytes(StandardCharsets.UTF_8);
      return new RawJson(
          bytes, 0, bytes.length, raw.type(), raw.hash(), raw.pointer(), raw.inText());
    }

    @Override
    public List<Example> merge(List<Example> left, List<Example> right) {
      left.addAll(right);
      return left;
    }

    @Override
    public List<Example> finish(List<Example> seen, Room room) {
      return seen;
    }
  }
}
