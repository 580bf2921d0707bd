package dev.tuneready.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Chat records made by varying words; the same for the same seed. */
final class Rows {
  private static final List<String> WORDS =
      List.of(
          "the",
          "of",
          "invoice",
          "please",
          "kettle",
          "when",
          "could",
          "parcel",
          "refund",
          "a",
          "and",
          "blue",
          "garden",
          "window",
          "account",
          "you",
          "contract",
          "I",
          "lost",
          "between",
          "naïve",
          "Zürich",
          "€40",
          "2026",
          "don't",
          "re-sent",
          "http://example.com/a",
          "(sic)");

  private Rows() {}

  /** A file of so many records, about 700 bytes each. */
  static Path file(Path folder, int records) throws IOException {
    Path file = folder.resolve("rows-" + records + ".jsonl");
    Random random = new Random(11);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < records; i++) {
        writer.write(record(random, i));
      }
    }
    return file;
  }

  /** So many words of running text. */
  static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ");
      text.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private static String record(Random random, int number) {
    return "{\"messages\": [{\"role\": \"system\", \"content\": \"Answer politely.\"}, "
        + "{\"role\": \"user\", \"content\": \""
        + number
        + " "
        + text(random, 40)
        + "\"}, {\"role\": \"assistant\", \"content\": \""
        + text(random, 60)
        + "\"}]}\n";
  }
}
