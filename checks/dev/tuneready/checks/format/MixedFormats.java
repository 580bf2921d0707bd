package dev.tuneready.checks.format;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Records of another format than most of their file. */
public record MixedFormats() implements Check {
  private static final Rule RULE =
      Rule.fail("format/mixed-formats", "a record has another format than most of its file");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(new FormatPlaces(settings.maxFindings()));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    FormatPlaces.Seen seen = measured.of(new FormatPlaces(settings.maxFindings()));
    List<DataFile> files = measured.dataset().files();
    findings.summary("format", summary(files));
    for (int file = 0; file < files.size(); file++) {
      Map<Format, Long> families = families(files.get(file));
      if (families.size() > 1) {
        judge(file, families, seen, findings);
      }
    }
  }

  /** What most records are, and how many of all. */
  private static String summary(List<DataFile> files) {
    Map<Format, Long> families = new EnumMap<>(Format.class);
    files.forEach(
        file ->
            families(file).forEach((format, count) -> families.merge(format, count, Long::sum)));
    long all = files.stream().mapToLong(DataFile::examples).sum();
    if (families.isEmpty()) {
      return all == 0 ? "no records" : Counted.of(all, "record") + " of no known format";
    }
    Map.Entry<Format, Long> most = most(families);
    return member(most.getKey(), files).title() + ", " + share(most.getValue(), all);
  }

  /** The commonest format of a family. */
  private static Format member(Format family, List<DataFile> files) {
    Map<Format, Long> members = new EnumMap<>(Format.class);
    files.forEach(
        file -> file.formats().forEach((format, count) -> members.merge(format, count, Long::sum)));
    members.keySet().removeIf(format -> format.family() != family);
    return most(members).getKey();
  }

  private static String share(long some, long all) {
    return some == all
        ? Counted.of(all, "record")
        : Counted.of(some) + " of " + Counted.of(all, "record");
  }

  private static void judge(
      int file, Map<Format, Long> families, FormatPlaces.Seen seen, Findings findings) {
    Map.Entry<Format, Long> most = most(families);
    long all = families.values().stream().mapToLong(Long::longValue).sum();
    String expected = most.getKey().title() + " (" + share(most.getValue(), all) + ")";
    families.forEach(
        (format, count) -> {
          if (format != most.getKey()) {
            findings.count(RULE, count);
            for (long place : seen.places(file, format)) {
              findings.at(RULE, place, spot(format, expected));
            }
          }
        });
  }

  private static Spot spot(Format format, String expected) {
    return Spot.at(
        "",
        "this record is " + format.title() + ", the file is " + expected,
        "convert the record to the file's format, or move it to a file of its own");
  }

  /** How many records of each family a file holds; only of shapes that are known. */
  private static Map<Format, Long> families(DataFile file) {
    Map<Format, Long> families = new EnumMap<>(Format.class);
    file.formats()
        .forEach(
            (format, count) -> {
              if (format.known() && count > 0) {
                families.merge(format.family(), count, Long::sum);
              }
            });
    return families;
  }

  /**
   * The commonest with its count; of equally common ones the first in the order of {@link Format}.
   */
  private static Map.Entry<Format, Long> most(Map<Format, Long> families) {
    Comparator<Map.Entry<Format, Long>> order = Map.Entry.comparingByValue();
    return Collections.max(
        families.entrySet(),
        order.thenComparing(Map.Entry.<Format, Long>comparingByKey().reversed()));
  }
}
