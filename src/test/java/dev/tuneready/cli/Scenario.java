package dev.tuneready.cli;

import com.github.luben.zstd.Zstd;
import dev.tuneready.engine.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * A command line, what it finds, and what it must do, in one text file of sections:
 *
 * <pre>
 * # What it shows, in a line or two.
 * --- file train.jsonl                  the lines of a file; behind its name may stand
 *                                         repeat=600        so often, {n} being the number
 *                                         as=gzip           or zstd, utf-16, latin-1
 *                                         end=none          without the last line feed
 * --- folder data
 * --- link alias.jsonl train.jsonl      a symbolic link
 * --- hard-link alias.jsonl train.jsonl
 * --- stdin                             what stands on standard input
 * --- environment NO_COLOR=1
 * --- terminal 80                       standard output is a terminal of so many columns
 * $ tuneready check train.jsonl         words in '…' may hold spaces, and &#92;u001b is that character
 * --- stdout                            what must be printed,
 * --- stderr                            {version} being the version, &#92;u001b an escape character
 * --- made audit.json                   what must stand in a file afterwards
 * --- exit 1
 * </pre>
 */
final class Scenario {
  private static final String SECTION = "--- ";
  private static final Set<String> RESULTS = Set.of("stdout", "stderr", "made", "exit");
  private static final String COMMAND = "$ tuneready";

  private final Path path;
  private final List<Section> sections;

  /** Its first line, that one's words, and the lines under it. */
  private record Section(String head, String kind, List<String> words, List<String> lines) {
    String whole() {
      return (head.isEmpty() ? "" : head + "\n") + text();
    }

    String text() {
      return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
  }

  private Scenario(Path path, List<Section> sections) {
    this.path = path;
    this.sections = sections;
  }

  static Scenario of(Path path) throws IOException {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", "#", List.of(), new ArrayList<>()));
    for (String line : Files.readAllLines(path)) {
      if (line.startsWith(SECTION)) {
        List<String> words = words(line.substring(SECTION.length()));
        sections.add(
            new Section(line, words.get(0), words.subList(1, words.size()), new ArrayList<>()));
      } else if (line.startsWith(COMMAND)) {
        List<String> words = words(line);
        sections.add(new Section(line, "$", words.subList(2, words.size()), new ArrayList<>()));
      } else {
        sections.get(sections.size() - 1).lines().add(line);
      }
    }
    return new Scenario(path, sections);
  }

  /** What the file says must happen. */
  String expected() throws IOException {
    return Files.readString(path);
  }

  /** Writes what did happen into the file. */
  void accept(String actual) throws IOException {
    Files.writeString(path, actual);
  }

  /** Runs it in an empty folder and gives its text with what did happen. */
  String run(Path folder) throws IOException {
    byte[] input = new byte[0];
    Map<String, String> environment = new HashMap<>();
    int columns = 0;
    List<String> arguments = List.of();
    List<String> made = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      switch (section.kind()) {
        case "file" -> Files.write(folder.resolve(section.words().get(0)), bytes(section));
        case "folder" -> Files.createDirectory(folder.resolve(section.words().get(0)));
        case "link" ->
            Files.createSymbolicLink(
                folder.resolve(section.words().get(0)), Path.of(section.words().get(1)));
        case "hard-link" ->
            Files.createLink(
                folder.resolve(section.words().get(0)), folder.resolve(section.words().get(1)));
        case "stdin" -> input = bytes(section);
        case "environment" -> environment.putAll(attributes(section.words()));
        case "terminal" -> columns = Integer.parseInt(section.words().get(0));
        case "$" -> arguments = section.words();
        case "made" -> made.add(section.words().get(0));
        case "#", "stdout", "stderr", "exit" -> {}
        default -> throw new IllegalArgumentException(path + ": " + section.kind());
      }
      if (!RESULTS.contains(section.kind())) {
        text.append(section.whole());
      }
    }
    CommandLineRun run = CommandLineRun.of(folder, input, environment, columns, arguments);
    text.append(result("stdout", run.out())).append(result("stderr", run.err()));
    for (String name : made) {
      Path file = folder.resolve(name);
      text.append(
          result("made " + name, Files.exists(file) ? Files.readString(file) : "(nothing)\n"));
    }
    return text.append(SECTION).append("exit ").append(run.code()).append('\n').toString();
  }

  private static String result(String head, String said) {
    String open = said.isEmpty() || said.endsWith("\n") ? "" : "\n(no line feed)\n";
    return SECTION
        + head
        + "\n"
        + said.replace(Version.current(), "{version}").replace("\033", "\\u001b")
        + open;
  }

  private static byte[] bytes(Section section) throws IOException {
    List<String> words = section.words();
    Map<String, String> attributes =
        attributes(words.subList(Math.min(1, words.size()), words.size()));
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= Integer.parseInt(attributes.getOrDefault("repeat", "1")); n++) {
      text.append(section.text().replace("{n}", Integer.toString(n)));
    }
    if (attributes.getOrDefault("end", "").equals("none")) {
      text.setLength(text.length() - 1);
    }
    return switch (attributes.getOrDefault("as", "utf-8")) {
      case "utf-8" -> text.toString().getBytes(StandardCharsets.UTF_8);
      case "utf-16" -> text.toString().getBytes(StandardCharsets.UTF_16);
      case "latin-1" -> text.toString().getBytes(StandardCharsets.ISO_8859_1);
      case "gzip" -> gzip(text.toString().getBytes(StandardCharsets.UTF_8));
      case "zstd" -> Zstd.compress(text.toString().getBytes(StandardCharsets.UTF_8));
      default -> throw new IllegalArgumentException(attributes.toString());
    };
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(plain);
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> attributes(List<String> words) {
    Map<String, String> attributes = new HashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      attributes.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return attributes;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == ' ' && !quoted) {
        addTo(words, word);
      } else if (line.startsWith("\\u", i)) {
        word.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        word.append(c);
      }
    }
    addTo(words, word);
    return words;
  }

  private static void addTo(List<String> words, StringBuilder word) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
