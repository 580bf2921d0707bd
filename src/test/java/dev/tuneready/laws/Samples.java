package dev.tuneready.laws;

import dev.tuneready.core.Aim;
import dev.tuneready.core.Check;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Target;
import dev.tuneready.engine.Machine;
import dev.tuneready.read.Source;
import dev.tuneready.target.Targets;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Runs the samples of pages, as their fences say. */
final class Samples {
  private final Path folder;
  private OptionalInt maxTokens = OptionalInt.empty();
  private int lineBytes = Machine.LINE;
  private final Map<String, Long> options = new HashMap<>();
  private final List<Aim> aims = new ArrayList<>();

  /**
   * @param folder where the files are written, which is empty
   */
  Samples(Path folder) {
    this.folder = folder;
  }

  Report run(Page.Sample sample, List<Check> checks) throws Exception {
    List<Source> sources = new ArrayList<>();
    for (Page.Block block : sample.blocks()) {
      sources.add(write(block));
    }
    Settings settings =
        new Settings(maxTokens, Settings.ENCODING, Settings.MAX_FINDINGS, Map.of(), options)
            .with(aims, false);
    Machine machine = new Machine(2, Machine.MEMORY, Machine.CHUNK, lineBytes, folder);
    return Runs.report(checks, settings, machine, sources);
  }

  private Source write(Page.Block block) throws IOException {
    String lineEnd = "\n";
    String before = "";
    boolean ended = true;
    int times = 1;
    Charset charset = StandardCharsets.UTF_8;
    Split split = Split.TRAIN;
    for (Map.Entry<String, String> word : block.words().entrySet()) {
      String value = word.getValue();
      switch (word.getKey()) {
        case "bom" -> before = "\uFEFF";
        case "charset" -> charset = Charset.forName(value);
        case "crlf" -> lineEnd = "\r\n";
        case "line-bytes" -> lineBytes = Integer.parseInt(value);
        case "max-tokens" -> maxTokens = OptionalInt.of(Integer.parseInt(value));
        case "target" -> aims.add(aim(value));
        case "repeat" -> times = Integer.parseInt(value);
        case "unfinished" -> ended = false;
        case "validation" -> split = Split.VALIDATION;
        default -> set(word.getKey(), value);
      }
    }
    String text = before + (String.join(lineEnd, block.lines()) + lineEnd).repeat(times);
    text = ended ? text : text.substring(0, text.length() - lineEnd.length());
    String name = split == Split.TRAIN ? "train.jsonl" : "validation.jsonl";
    Path path = Files.write(folder.resolve(name), text.getBytes(charset));
    return new Source(name, path, split);
  }

  /** A target, or a model of one behind a slash. */
  private static Aim aim(String name) {
    int slash = name.indexOf('/');
    List<Target> targets = Targets.named(slash < 0 ? name : name.substring(0, slash));
    return new Aim(
        name,
        slash < 0
            ? targets
            : targets.stream()
                .map(target -> target.models().get(name.substring(slash + 1)))
                .map(Objects::requireNonNull)
                .toList());
  }

  private void set(String word, String value) {
    if (!word.startsWith("set:")) {
      throw new IllegalArgumentException("no fence says " + word);
    }
    options.put(word.substring("set:".length()), Long.parseLong(value));
  }
}
