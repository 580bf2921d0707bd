package dev.tuneready.checks.format;

import static java.util.stream.Collectors.joining;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Target;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Records of another format than most of their file. */
public record MixedFormats() implements Check {
  private static final Rule RULE =
      Rule.fail("format/mixed-formats", "a record has another format than most of its file");

  private static final String HELP =
      "convert all records to one format, or move those of each format to a file of their own";

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
    Map<Format, Long> mixed = new EnumMap<>(Format.class);
    for (int file = 0; file < files.size(); file++) {
      Map<Format, Long> families = families(files.get(file));
      if (files.get(file).inside() && families.size() > 1) {
        families.forEach((format, count) -> mixed.merge(format, count, Long::sum));
        judge(file, files.get(file), families, seen, findings);
      }
      if (files.get(file).format() == Format.REINFORCEMENT) {
        noPrompts(new FormatPlaces.Ending(file, false), seen, findings);
        if (!minded(measured.targets(), settings)) {
          noPrompts(new FormatPlaces.Ending(file, true), seen, findings);
        }
      }
    }
    if (!mixed.isEmpty()) {
      findings.headline(RULE, headline(mixed));
    }
    among(files.stream().filter(file -> file.inside() && file.format().known()).toList(), findings);
  }

  /** Whether every target has a rule for how records end, which says the same. */
  private static boolean minded(List<Target> targets, Settings settings) {
    return !targets.isEmpty()
        && targets.stream()
            .allMatch(target -> settings.severity(TurnOrder.LAST, target).isPresent());
  }

  private static void noPrompts(
      FormatPlaces.Ending ending, FormatPlaces.Seen seen, Findings findings) {
    findings.count(RULE, seen.noPromptCount(ending));
    for (long place : seen.noPrompts(ending)) {
      findings.look(RULE, place, MixedFormats::noPrompt);
    }
  }

  /** Files that are one dataset are of one format, those to validate on too. */
  private static void among(List<DataFile> files, Findings findings) {
    for (DataFile file : files) {
      DataFile first = files.get(0);
      if (file.format().family() != first.format().family()) {
        findings.whole(
            RULE,
            file.path()
                + " holds "
                + file.format().title()
                + ", "
                + first.path()
                + " holds "
                + first.format().title(),
            "convert one to the format of the other, or judge the files apart with --each");
      }
    }
  }

  private static void judge(
      int file,
      DataFile mixed,
      Map<Format, Long> families,
      FormatPlaces.Seen seen,
      Findings findings) {
    Format most = mixed.format().family();
    long members = families.getOrDefault(most, 0L);
    String others =
        ", " + FormatStatistics.share(members, mixed.examples()) + " are " + most.title();
    families.forEach(
        (format, count) -> {
          if (format != most) {
            List<Long> beside =
                count == members ? List.of(seen.places(file, most)[0]) : List.<Long>of();
            String message = "this record is " + format.title() + others;
            findings.count(RULE, count);
            for (long place : seen.places(file, format)) {
              findings.at(RULE, place, new Spot("", -1, message, HELP, beside));
            }
          }
        });
  }

  /** How many records there are of each format, most first. */
  private static String headline(Map<Format, Long> mixed) {
    return mixed.entrySet().stream()
        .sorted(Map.Entry.<Format, Long>comparingByValue().reversed())
        .map(entry -> entry.getKey().title() + " " + Counted.of(entry.getValue()))
        .collect(joining(", "));
  }

  private static List<Spot> noPrompt(Example example) {
    int last = example.turns().size() - 1;
    boolean answered = last >= 0 && example.turns().get(last).role() == Role.ASSISTANT;
    return List.of(
        Spot.at(
            last < 0 ? "" : example.turns().get(last).pointer(),
            "the record ends "
                + (answered ? "with an answer" : "without a question")
                + ", the file is "
                + Format.REINFORCEMENT.title(),
            "a grader judges what the model answers: end the record with what the user says, or"
                + " move it to a file of its own"));
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
}
