package dev.tuneready.checks.format;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What may be left out, and is left out of some records of a file only. */
public record SometimesKey() implements Check {
  private static final Rule CONTENT =
      Rule.forTargets("format/sometimes-key", "what may be left out stands in some records only");
  private static final Rule FIELD =
      Rule.forTargets(
          "format/sometimes-field", "tools, id or reference stand in some records only");
  private static final Rule WEIGHT =
      Rule.forTargets("format/sometimes-weight", "a weight stands beside some records only");

  @Override
  public List<Rule> rules() {
    return List.of(CONTENT, FIELD, WEIGHT);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(new Extras(settings.maxFindings()));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Extras.Seen seen = measured.of(new Extras(settings.maxFindings()));
    List<DataFile> files = measured.dataset().files();
    for (Rule rule : rules()) {
      judge(rule, files.size(), seen, findings);
    }
  }

  private static void judge(Rule rule, int files, Extras.Seen seen, Findings findings) {
    TreeMap<Long, Map<Extra, Extras.Tally>> odd = new TreeMap<>();
    List<String> told = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      for (Extra extra : Extra.values()) {
        Extras.Tally tally = seen.of(file, extra);
        if (rule(extra).equals(rule) && tally.with() > 0 && tally.without() > 0) {
          findings.count(rule, Math.min(tally.with(), tally.without()));
          told.add(extra.phrase() + " in " + of(tally.with(), tally));
          for (long place : seen.rarer(file, extra)) {
            odd.computeIfAbsent(place, any -> new EnumMap<>(Extra.class)).put(extra, tally);
          }
        }
      }
    }
    odd.forEach((place, extras) -> findings.look(rule, place, example -> spots(example, extras)));
    findings.headline(rule, files == 1 ? String.join("; ", told) : "");
  }

  /** The rule of those who want it in every record. */
  private static Rule rule(Extra extra) {
    return switch (extra) {
      case SYSTEM, CALLS, RESULTS, REASONING, IMAGES, VIDEOS -> CONTENT;
      case TOOLS, ID, REFERENCE -> FIELD;
      case WEIGHT -> WEIGHT;
    };
  }

  private static List<Spot> spots(Example example, Map<Extra, Extras.Tally> extras) {
    List<Spot> spots = new ArrayList<>();
    extras.forEach((extra, tally) -> spots.add(spot(extra.in(example), extra, tally)));
    return spots;
  }

  private static Spot spot(@Nullable String at, Extra extra, Extras.Tally tally) {
    String help = "give it to every record, or to none; or train on the two kinds apart";
    return at == null
        ? Spot.at("", "the record lacks " + unlike(extra, tally.with(), tally), help)
        : Spot.at(at, "the record has " + unlike(extra, tally.without(), tally), help);
  }

  private static String unlike(Extra extra, long others, Extras.Tally tally) {
    return extra.phrase() + ", unlike " + of(others, tally);
  }

  private static String of(long some, Extras.Tally tally) {
    return Counted.of(some) + " of " + Counted.of(tally.with() + tally.without(), "record");
  }
}
