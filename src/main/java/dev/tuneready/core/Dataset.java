package dev.tuneready.core;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The files that are judged as one, and behind them those that they are compared with. */
public record Dataset(List<DataFile> files) {
  public Dataset {
    files = List.copyOf(files);
  }

  /** All examples to train or to validate on. */
  public long examples() {
    return files.stream().filter(DataFile::inside).mapToLong(DataFile::examples).sum();
  }

  public long examples(Split split) {
    return files.stream().filter(file -> file.split() == split).mapToLong(DataFile::examples).sum();
  }

  public long lines(Split split) {
    return files.stream().filter(file -> file.split() == split).mapToLong(DataFile::lines).sum();
  }

  /** How many examples to train or to validate on there are of each format. */
  public Map<Format, Long> formats() {
    Map<Format, Long> formats = new EnumMap<>(Format.class);
    for (DataFile file : files) {
      if (file.inside()) {
        file.formats().forEach((format, count) -> formats.merge(format, count, Long::sum));
      }
    }
    return formats;
  }

  /** The file in which a place stands. */
  public DataFile file(long place) {
    return files.get(Place.file(place));
  }
}
