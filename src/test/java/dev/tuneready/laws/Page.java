package dev.tuneready.laws;

import dev.tuneready.core.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of a check: the rules it declares, and samples of data with the report they must give.
 *
 * @param rules by id, as the page declares them
 */
record Page(Path path, List<String> lines, Map<String, String> rules, List<Sample> samples) {
  private static final String FENCE = "```";

  /**
   * Data and the report on it.
   *
   * @param blocks the data, a block a file
   * @param from the line of the page on which the report begins
   * @param to the line after its last
   */
  record Sample(List<Block> blocks, int from, int to) {}

  /**
   * The lines of one file.
   *
   * @param words what the fence says behind {@code jsonl}; a word without a value has an empty one
   */
  record Block(Map<String, String> words, List<String> lines) {}

  /** Where the page of a check stands in the source tree. */
  static Path path(Check check) {
    return Path.of("checks", check.getClass().getName().replace('.', '/') + ".md");
  }

  /** The page in the source tree, beside the check's class. */
  static Page of(Check check) throws IOException {
    Path path = path(check);
    List<String> lines = Files.readAllLines(path);
    return new Page(path, lines, rules(path, lines), samples(path, lines));
  }

  String report(Sample sample) {
    StringBuilder report = new StringBuilder();
    lines.subList(sample.from, sample.to).forEach(line -> report.append(line).append('\n'));
    return report.toString();
  }

  /** Writes the page anew with these reports, one for each sample. */
  void accept(List<String> reports) throws IOException {
    List<String> accepted = new ArrayList<>(lines);
    for (int i = samples.size() - 1; i >= 0; i--) {
      List<String> old = accepted.subList(samples.get(i).from, samples.get(i).to);
      old.clear();
      old.addAll(reports.get(i).lines().toList());
    }
    Files.write(path, accepted);
  }

  private static Map<String, String> rules(Path path, List<String> lines) {
    if (!lines.get(0).startsWith("# ") || !lines.get(1).isEmpty()) {
      throw new IllegalArgumentException(path + ": expected a title and an empty line");
    }
    Map<String, String> rules = new LinkedHashMap<>();
    for (String line : lines.subList(2, lines.size())) {
      if (line.isEmpty()) {
        break;
      }
      int close = line.indexOf("` · ");
      if (!line.startsWith("`") || close < 0) {
        throw new IllegalArgumentException(path + ": expected `module/rule` · severity: " + line);
      }
      rules.put(line.substring(1, close), line.substring(close + 4));
    }
    return rules;
  }

  private static List<Sample> samples(Path path, List<String> lines) {
    List<Sample> samples = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    int line = 0;
    while (line < lines.size()) {
      String info = lines.get(line++);
      if (!info.startsWith(FENCE)) {
        continue;
      }
      int end = line + lines.subList(line, lines.size()).indexOf(FENCE);
      if (info.startsWith(FENCE + "jsonl")) {
        blocks.add(new Block(words(info), lines.subList(line, end)));
      } else if (info.equals(FENCE + "report") && !blocks.isEmpty()) {
        samples.add(new Sample(List.copyOf(blocks), line, end));
        blocks.clear();
      } else {
        throw new IllegalArgumentException(path + ":" + line + ": a block of another kind");
      }
      line = end + 1;
    }
    if (!blocks.isEmpty()) {
      throw new IllegalArgumentException(path + ": a jsonl block without its report");
    }
    return samples;
  }

  private static Map<String, String> words(String info) {
    Map<String, String> words = new LinkedHashMap<>();
    String[] said = info.split(" ", -1);
    for (int i = 1; i < said.length; i++) {
      int equals = said[i].indexOf('=');
      words.put(
          equals < 0 ? said[i] : said[i].substring(0, equals),
          equals < 0 ? "" : said[i].substring(equals + 1));
    }
    return words;
  }
}
