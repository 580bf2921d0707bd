package dev.tuneready.checks.format;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Keys whose values are of one type here and of another there. */
public record TypeDrift() implements Check {
  private static final Rule RULE =
      Rule.info("format/type-drift", "a key holds a value of another type than in most records");

  /** So many places are kept of each key and type. */
  private static final int PLACES = 200;

  /** So many keys are named in one sentence. */
  private static final int SHOWN = 3;

  private static final String HELP =
      "Arrow, with which TRL, Axolotl and LLaMA-Factory load data, fails on a key of two types: write"
          + " all its values in one way, what differs as JSON in a string";

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(measure(settings));
  }

  private static KeyTypes measure(Settings settings) {
    return new KeyTypes(Math.min(PLACES, settings.maxFindings()));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    KeyTypes.Seen seen = measured.of(measure(settings));
    List<String> paths = new ArrayList<>();
    TreeSet<Long> places = new TreeSet<>();
    for (KeyTypes.At at : seen.keys()) {
      if (at.drifting() > 0) {
        findings.count(RULE, at.drifting());
        at.eachDrift(places::add);
        paths.add(Quote.pointer(at.path()));
      }
    }
    for (long place : places) {
      findings.look(RULE, place, example -> spots(example, seen.root(), settings.maxFindings()));
    }
    findings.headline(RULE, headline(paths));
    if (seen.more()) {
      findings.skipped(
          "the types of some keys",
          "the records have more than " + Counted.of(KeyTypes.KEYS) + " different keys");
    }
  }

  private static String headline(List<String> paths) {
    if (paths.size() < 2) {
      return "";
    }
    String more = paths.size() > SHOWN ? " and " + (paths.size() - SHOWN) + " more" : "";
    return "at " + String.join(", ", paths.subList(0, Math.min(SHOWN, paths.size()))) + more;
  }

  private static List<Spot> spots(Example example, KeyTypes.At root, int most) {
    List<Spot> spots = new ArrayList<>();
    if (example.record() != null) {
      look(example.record(), "", root, "", spots, most);
    }
    return spots;
  }

  /**
   * Looks at the fields and items of a value.
   *
   * @param key under which the value stands
   */
  private static void look(
      Tree value, String key, KeyTypes.At at, String pointer, List<Spot> spots, int most) {
    boolean list = value.type() == JsonType.ARRAY;
    for (int i = 0; i < value.size() && spots.size() < most; i++) {
      KeyTypes.At below = at.below(value, i);
      if (below != null) {
        String name = list ? key : value.name(i);
        String to = list ? Pointer.of(pointer, i) : Pointer.of(pointer, name);
        JsonType type = value.value(i).type();
        if (below.drifts(type)) {
          String what = (list ? "an item of " : "") + Quote.key(name);
          spots.add(Spot.at(to, message(what, type, below), HELP));
        }
        look(value.value(i), name, below, to, spots, most);
      }
    }
  }

  private static String message(String what, JsonType type, KeyTypes.At at) {
    return what
        + " is "
        + type.phrase()
        + " here, "
        + at.usual().phrase()
        + " in "
        + Counted.of(at.records(at.usual()))
        + " of "
        + Counted.of(at.records(), "record");
  }
}
