package dev.tuneready.laws;

import dev.tuneready.core.Aim;
import dev.tuneready.core.Check;
import dev.tuneready.core.Confidence;
import dev.tuneready.core.Demand;
import dev.tuneready.core.Fact;
import dev.tuneready.core.Format;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Split;
import dev.tuneready.core.Target;
import dev.tuneready.core.Training;
import dev.tuneready.engine.Machine;
import dev.tuneready.read.Source;
import dev.tuneready.target.Targets;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Runs the samples of pages, as their fences say. */
final class Samples {
  private final Path folder;
  private OptionalInt maxTokens = OptionalInt.empty();
  private int lineBytes = Machine.LINE;
  private final Map<String, Long> options = new HashMap<>();
  private final Map<String, Optional<Severity>> severities = new HashMap<>();
  private final List<Aim> aims = new ArrayList<>();
  private final Map<String, OptionalLong> demands = new TreeMap<>();

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
    if (!demands.isEmpty()) {
      aims.add(madeUp());
    }
    Settings settings =
        new Settings(maxTokens, Settings.ENCODING, Settings.MAX_FINDINGS, severities, options)
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
    String named = "";
    for (Map.Entry<String, String> word : block.words().entrySet()) {
      String value = word.getValue();
      switch (word.getKey()) {
        case "bom" -> before = "\uFEFF";
        case "charset" -> charset = Charset.forName(value);
        case "crlf" -> lineEnd = "\r\n";
        case "line-bytes" -> lineBytes = Integer.parseInt(value);
        case "max-tokens" -> maxTokens = OptionalInt.of(Integer.parseInt(value));
        case "target" -> aims.add(aim(value));
        case "name" -> named = value;
        case "repeat" -> times = Integer.parseInt(value);
        case "unfinished" -> ended = false;
        case "warn" -> severities.put(value, Optional.of(Severity.WARN));
        case "validation" -> split = Split.VALIDATION;
        case "against" -> split = Split.AGAINST;
        default -> set(word.getKey(), value);
      }
    }
    String text = before + (String.join(lineEnd, block.lines()) + lineEnd).repeat(times);
    text = ended ? text : text.substring(0, text.length() - lineEnd.length());
    String usual = split.word() + ".jsonl";
    String name = named.isEmpty() ? usual : named;
    Path path = Files.write(folder.resolve(name), text.getBytes(charset));
    return new Source(name, path, split);
  }

  /** A target, or a model of one behind a slash. */
  private static Aim aim(String name) {
    int slash = name.indexOf('/');
    List<Target> targets = Targets.named(slash < 0 ? name : name.substring(0, slash));
    return new Aim(
        slash < 0
            ? targets
            : targets.stream()
                .map(target -> target.models().get(name.substring(slash + 1)))
                .map(Objects::requireNonNull)
                .toList());
  }

  private void set(String word, String value) {
    String name = word.substring(word.indexOf(':') + 1);
    switch (word.substring(0, word.length() - name.length())) {
      case "set:" -> options.put(name, Long.parseLong(value));
      case "limit:" -> demands.put(name, OptionalLong.of(Long.parseLong(value)));
      case "minds:" -> demands.put(name, OptionalLong.empty());
      default -> throw new IllegalArgumentException("no fence says " + word);
    }
  }

  /** A target that takes every format, and fails what the fences say it minds. */
  private Aim madeUp() {
    Fact fact = new Fact("", Confidence.CONFIRMED, "this page", "2026-11-20");
    Map<Format, Fact> formats = new EnumMap<>(Format.class);
    for (Format format : Format.values()) {
      formats.put(format, fact);
    }
    Map<String, Demand> minded = new TreeMap<>();
    demands.forEach(
        (rule, limit) -> minded.put(rule, new Demand(Optional.of(Severity.FAIL), limit, fact)));
    Target target =
        new Target(
            "the target",
            "Made up",
            fact.read(),
            Optional.empty(),
            formats,
            minded,
            Training.unknown(),
            Map.of());
    return new Aim(List.of(target));
  }
}
