package dev.tuneready.report;

import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Finding.Where;
import dev.tuneready.core.Format;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Split;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How reports name datasets and places; all of it safe to print. */
final class Naming {
  private static final int FILES = 2;

  private Naming() {}

  /** The files to train on, by name; all files when there are none. */
  static String name(Dataset dataset) {
    List<DataFile> train = files(dataset, Split.TRAIN);
    return names(train.isEmpty() ? dataset.files() : train);
  }

  /** Name, examples and format of all that was judged, in one line. */
  static String sentence(Dataset dataset) {
    return Arrays.stream(Split.values())
        .filter(split -> !files(dataset, split).isEmpty())
        .map(split -> word(split) + sentence(files(dataset, split)))
        .collect(Collectors.joining("; "));
  }

  /** What files that are not trained on are for. */
  private static String word(Split split) {
    return split == Split.TRAIN ? "" : split.word() + " ";
  }

  /** The place as terminals and editors take it: {@code train.jsonl:812:1045}. */
  static String place(Where where) {
    String place = Visible.of(where.path());
    place += where.line() > 0 ? ":" + where.line() : "";
    return place + (where.line() > 0 && where.column() > 0 ? ":" + where.column() : "");
  }

  static String pointer(Where where) {
    return Visible.of(Quote.pointer(where.pointer()));
  }

  private static List<DataFile> files(Dataset dataset, Split split) {
    return dataset.files().stream().filter(file -> file.split() == split).toList();
  }

  private static String sentence(List<DataFile> files) {
    long examples = files.stream().mapToLong(DataFile::examples).sum();
    long lines = files.stream().mapToLong(DataFile::lines).sum();
    long unread = files.stream().filter(DataFile::unread).count();
    if (unread == files.size()) {
      return names(files) + ": not JSON Lines";
    }
    String formats =
        files.stream()
            .map(DataFile::format)
            .filter(format -> format != Format.NONE)
            .distinct()
            .map(Format::title)
            .collect(Collectors.joining(" and "));
    return names(files)
        + ": "
        + Counted.of(examples, "example")
        + (lines == examples ? "" : " on " + Counted.of(lines, "line"))
        + (formats.isEmpty() ? "" : ", " + formats)
        + (unread == 0 ? "" : ", " + Counted.of(unread, "file") + " not JSON Lines");
  }

  private static String names(List<DataFile> files) {
    String names =
        files.stream()
            .limit(FILES)
            .map(file -> Visible.of(file.path()))
            .collect(Collectors.joining(", "));
    int more = files.size() - FILES;
    return more > 0 ? names + " and " + Counted.of(more, "more file") : names;
  }
}
