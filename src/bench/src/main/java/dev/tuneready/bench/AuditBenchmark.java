package dev.tuneready.bench;

import dev.tuneready.checks.BuiltInChecks;
import dev.tuneready.core.Check;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.engine.Audit;
import dev.tuneready.engine.Machine;
import dev.tuneready.engine.Outcome;
import dev.tuneready.engine.Progress;
import dev.tuneready.read.Source;
import dev.tuneready.read.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An audit of 20,000 chat records on one thread: reading alone, and with each module by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AuditBenchmark {
  private static final int RECORDS = 20_000;

  /** What is judged beside the reading. */
  @Param({"none", "format", "size", "duplicates", "knowledge", "tokens", "all"})
  public String module = "all";

  private Path folder = Path.of("");
  private Path file = Path.of("");

  @Setup
  public void make() throws IOException {
    folder = Files.createTempDirectory("tuneready-bench");
    file = Rows.file(folder, RECORDS);
  }

  @TearDown
  public void remove() throws IOException {
    Files.delete(file);
    Files.delete(folder);
  }

  @Benchmark
  public Outcome audit() throws UnreadableException {
    List<Check> checks =
        BuiltInChecks.all().stream()
            .filter(
                check ->
                    module.equals("all")
                        || check.getClass().getPackageName().endsWith("." + module))
            .toList();
    Machine machine = Machine.here().with(1, Machine.MEMORY);
    return new Audit(checks, Settings.defaults(), machine, InputStream.nullInputStream())
        .run(List.of(new Source("rows.jsonl", file, Split.TRAIN)), Progress.SILENT);
  }
}
