package dev.tuneready.checks.format;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.DataFile;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Key;
import dev.tuneready.core.Keys;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Place;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keys that the format of their record does not define.
 *
 * <p>A key that stands in most records is shown once, so that it cannot hide the rare one that is a
 * typing error.
 */
public record UnknownKey() implements Check {
  private static final Rule RULE =
      Rule.warn("format/unknown-key", "a record or a turn has a key that its format does not know");

  /** In fewer records than this, every place is shown, even where most have the key. */
  private static final long COMMON = 5;

  /** So many things are named in one sentence. */
  private static final int SHOWN = 5;

  private static final Map<String, String> SIDES =
      Map.of(
          "chosen", "preferred_output",
          "chosen_output", "preferred_output",
          "rejected", "non_preferred_output",
          "rejected_output", "non_preferred_output",
          "dispreferred_output", "non_preferred_output");

  private static final String CAPPED =
      "; more than "
          + Counted.of(UnknownKeys.KEYS)
          + " different keys: only the first of them in alphabetical order are shown";

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(UnknownKeys.under(settings));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    UnknownKeys unknown = UnknownKeys.under(settings);
    UnknownKeys.Seen seen = measured.of(unknown);
    long examples = measured.dataset().examples();
    Set<Integer> graded = graded(measured.dataset().files());
    findings.count(RULE, seen.count() - seen.forGraders(graded));
    SortedMap<Long, List<String>> common = new TreeMap<>(Comparator.reverseOrder());
    SortedMap<Long, Set<UnknownKeys.Name>> shown = new TreeMap<>();
    for (Map.Entry<UnknownKeys.Name, UnknownKeys.Tally> key : seen.keys().entrySet()) {
      UnknownKeys.Name name = key.getKey();
      long[] places = key.getValue().places();
      long some = key.getValue().examples();
      boolean most = some >= COMMON && some * 2 > examples;
      if (most) {
        places = Arrays.copyOf(places, Math.min(1, places.length));
      }
      if (most || seen.more()) {
        common.computeIfAbsent(some, any -> new ArrayList<>()).add(Quote.key(name.name()));
      }
      for (long place : places) {
        shown.computeIfAbsent(place, any -> new HashSet<>()).add(name);
      }
    }
    shown.forEach(
        (place, names) -> {
          boolean forGrader = graded.contains(Place.file(place));
          findings.look(RULE, place, example -> spots(unknown, example, names, forGrader));
        });
    findings.headline(RULE, headline(common, examples) + (seen.more() ? CAPPED : ""));
  }

  /** The files of prompts: a chat that strayed there has no unknown keys, but data for a grader. */
  private static Set<Integer> graded(List<DataFile> files) {
    Set<Integer> graded = new HashSet<>();
    for (int file = 0; file < files.size(); file++) {
      if (files.get(file).format() == Format.REINFORCEMENT) {
        graded.add(file);
      }
    }
    return graded;
  }

  /** Which keys are common, the commonest first. */
  private static String headline(SortedMap<Long, List<String>> common, long examples) {
    List<String> told = new ArrayList<>();
    common.forEach(
        (some, names) -> {
          String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
          String few = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
          told.add(few + more + " in " + howMany(some, examples));
        });
    return String.join("; ", told.subList(0, Math.min(SHOWN, told.size())));
  }

  private static String howMany(long some, long all) {
    return (some == all ? "every one" : Counted.of(some)) + " of the " + Counted.of(all, "record");
  }

  private static List<Spot> spots(
      UnknownKeys unknown, Example example, Set<UnknownKeys.Name> names, boolean graded) {
    boolean forGrader = graded && example.format() == Format.CHAT;
    List<Spot> spots = new ArrayList<>();
    unknown.each(
        example,
        (key, turn) -> {
          if (!(forGrader && turn == null)
              && names.contains(UnknownKeys.Name.of(key, turn != null))) {
            spots.add(turn == null ? inRecord(key, example.format()) : inTurn(key, turn));
          }
        });
    return spots;
  }

  private static Spot inRecord(Key key, Format format) {
    if (key.pointer().equals("/conversations/0")) {
      return Spot.at(
          key.pointer(),
          "the turns have \"role\" and \"content\", ShareGPT has \"from\" and \"value\"",
          "rename the keys of the turns, or \"conversations\" to \"messages\"");
    }
    Keys known = format.keys();
    if (key.pointer().lastIndexOf('/') > 0) {
      known = known.within(key.pointer().substring(1, key.pointer().indexOf('/', 1)));
    }
    Optional<String> near = Nearest.to(key.name(), known.names());
    return spot(key, format.title(), near.or(() -> sameSide(key, format)));
  }

  /** Other names for one of two outputs. */
  private static Optional<String> sameSide(Key key, Format format) {
    return format == Format.PREFERENCE_OUTPUTS
        ? Optional.ofNullable(SIDES.get(key.name().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static Spot inTurn(Key key, Turn turn) {
    return spot(key, "a turn", Nearest.to(key.name(), turn.dialect().keys().names()));
  }

  private static Spot spot(Key key, String owner, Optional<String> near) {
    String guess = near.map(word -> "; did you mean \"" + word + "\"?").orElse("");
    return Spot.atKey(
        key.pointer(),
        Quote.key(key.name()) + " (" + key.type().phrase() + ") is no key of " + owner + guess,
        near.isPresent()
            ? "rename it, or remove it"
            : "hosted APIs reject keys they do not know: remove it, or allow this rule if your"
                + " trainer ignores it");
  }
}
