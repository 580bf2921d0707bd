package dev.tuneready.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a folder under {@code fixtures}, and what is said to each of them. */
final class Corpus {
  /** Writes the verdicts instead of comparing them; read the diff. */
  private static final boolean ACCEPT = Boolean.getBoolean("tuneready.accept");

  private Corpus() {}

  /** The bytes of every file that ends in {@code .json}, by its name without that. */
  static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(file -> file.toString().endsWith(".json")).toList()) {
        String name = String.valueOf(path.getFileName());
        files.put(name.substring(0, name.length() - ".json".length()), Files.readAllBytes(path));
      }
    }
    return files;
  }

  /** Compares what is said with what stands in the file. */
  static void requireVerdicts(Path file, SortedMap<String, String> verdicts) throws IOException {
    String actual =
        verdicts.entrySet().stream()
            .map(Map.Entry::toString)
            .map(line -> line.replaceFirst("=", "\t"))
            .collect(Collectors.joining("\n", "", "\n"));
    if (ACCEPT) {
      Files.writeString(file, actual);
    } else {
      assertEquals(Files.readString(file), actual);
    }
  }
}
