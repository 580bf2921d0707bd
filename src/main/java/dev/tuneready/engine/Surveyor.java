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
      // The place of its one finding is no line of a file that is read by none.
      Map<Format, long[]> lines = feed.unread(i) ? Map.of() : census.get(i);
      files.add(file(sources.get(i), feed.bytes(i), lines));
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
        source.name(), source.split(), bytes, all, examples, Format.commonest(formats), formats);
  }
}
