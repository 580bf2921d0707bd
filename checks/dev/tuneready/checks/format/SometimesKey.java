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
  private static final Rule RULE =
      Rule.forTargets("format/sometimes-key", "what may be left out stands in some records only");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(new Extras(settings.maxFindings()));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Extras.Seen seen = measured.of(new Extras(settings.maxFindings()));
    List<DataFile> files = measured.dataset().files();
    TreeMap<Long, Map<Extra, Extras.Tally>> odd = new TreeMap<>();
    List<String> told = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      for (Extra extra : Extra.values()) {
        Extras.Tally tally = seen.of(file, extra);
        if (tally.with() > 0 && tally.without() > 0) {
          findings.count(RULE, Math.min(tally.with(), tally.without()));
          told.add(extra.phrase() + " in " + of(tally.with(), tally));
          for (long place : seen.rarer(file, extra)) {
            odd.computeIfAbsent(place, any -> new EnumMap<>(Extra.class)).put(extra, tally);
          }
        }
      }
    }
    odd.forEach((place, extras) -> findings.look(RULE, place, example -> spots(example, extras)));
    findings.headline(RULE, files.size() == 1 ? String.join("; ", told) : "");
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
