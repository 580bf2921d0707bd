package dev.tuneready.engine;

import dev.tuneready.core.DataFile;
import dev.tuneready.core.Dataset;
import dev.tuneready.core.Format;
import dev.tuneready.read.Feed;
import dev.tuneready.read.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says what the files of a dataset are, from the census of their lines. */
final class Surveyor {
  private Surveyor() {}

  static Dataset dataset(List<Source> sources, Feed feed, List<Map<Format, long[]>> census) {
    List<DataFile> files = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      files.add(file(sources.get(i), feed.bytes(i), census.get(i)));
    }
    return new Dataset(files);
  }

  private static DataFile file(Source source, long bytes, Map<Format, long[]> lines) {
    Map<Format, Long> formats = new EnumMap<>(Format.class);
    long all = 0;
    long examples = 0;
    for (Map.Entry<Format, long[]> entry : lines.entrySet()) {
      long count = entry.getValue()[0];
      all += count;
      if (entry.getKey() != Format.NONE) {
        examples += count;
        formats.put(entry.getKey(), count);
      }
    }
    return new DataFile(
        source.name(), source.split(), bytes, all, examples, most(formats), formats);
  }

  /**
   * The format that most records have: first by family, then within it; the earlier one when two
   * have as many.
   */
  private static Format most(Map<Format, Long> formats) {
    Map<Format, Long> families = new EnumMap<>(Format.class);
    formats.forEach((format, count) -> families.merge(format.family(), count, Long::sum));
    families.remove(Format.UNKNOWN);
    Format family = largest(families);
    if (family == Format.NONE) {
      return formats.isEmpty() ? Format.NONE : Format.UNKNOWN;
    }
    Map<Format, Long> members = new EnumMap<>(formats);
    members.keySet().removeIf(format -> format.family() != family);
    return largest(members);
  }

  private static Format largest(Map<Format, Long> counts) {
    Format largest = Format.NONE;
    long most = 0;
    for (Map.Entry<Format, Long> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        largest = entry.getKey();
      }
    }
    return largest;
  }
}
