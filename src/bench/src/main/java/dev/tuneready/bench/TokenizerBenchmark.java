package dev.tuneready.bench;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import dev.tuneready.tokens.Tokenizer;
import java.util.Random;
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
import org.openjdk.jmh.annotations.Warmup;

/** Counting the tokens of 200,000 words of running text, beside jtokkit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TokenizerBenchmark {
  /** The tokenizer to count with. */
  @Param({"o200k_base", "cl100k_base"})
  public String encoding = "o200k_base";

  private String text = "";
  private Tokenizer ours = Tokenizer.named("o200k_base");
  private Encoding theirs =
      Encodings.newLazyEncodingRegistry().getEncoding("o200k_base").orElseThrow();

  @Setup
  public void make() {
    text = Rows.text(new Random(5), 200_000);
    ours = Tokenizer.named(encoding);
    theirs = Encodings.newLazyEncodingRegistry().getEncoding(encoding).orElseThrow();
  }

  @Benchmark
  public int tuneready() {
    return ours.count(text);
  }

  @Benchmark
  public int jtokkit() {
    return theirs.countTokensOrdinary(text);
  }
}
