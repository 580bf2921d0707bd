package dev.tuneready.checks.format;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Format;
import dev.tuneready.core.Key;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** So many common keys are named in one sentence. */
  private static final int SHOWN = 5;

  private static final List<String> OF_TURNS =
      List.of(
          "role",
          "content",
          "name",
          "weight",
          "tool_calls",
          "tool_call_id",
          "function_call",
          "refusal",
          "reasoning_content");

  private static final Map<Format, List<String>> OF_RECORDS =
      Map.of(
          Format.CHAT, List.of("messages", "tools", "parallel_tool_calls", "functions"),
          Format.PROMPT_COMPLETION, List.of("prompt", "completion"),
          Format.TEXT, List.of("text"),
          Format.PREFERENCE_OUTPUTS, List.of("input", "preferred_output", "non_preferred_output"),
          Format.PREFERENCE, List.of("prompt", "chosen", "rejected"),
          Format.SHAREGPT, List.of("conversations", "system", "tools"),
          Format.ALPACA, List.of("instruction", "input", "output", "system", "history"));

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(new UnknownKeys(settings.maxFindings()));
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    UnknownKeys.Seen seen = measured.of(new UnknownKeys(settings.maxFindings()));
    long examples = measured.dataset().examples();
    findings.count(RULE, seen.count());
    List<String> common = new ArrayList<>();
    for (Map.Entry<UnknownKeys.Name, UnknownKeys.Tally> key : seen.keys().entrySet()) {
      UnknownKeys.Name name = key.getKey();
      long[] places = key.getValue().places();
      long some = key.getValue().examples();
      if (some >= COMMON && some * 2 > examples) {
        common.add(Quote.of(name.name()) + " in " + howMany(some, examples));
        places = Arrays.copyOf(places, Math.min(1, places.length));
      }
      for (long place : places) {
        findings.look(RULE, place, example -> spots(example, name));
      }
    }
    if (!common.isEmpty()) {
      findings.headline(RULE, sentence(common));
    }
  }

  private static String sentence(List<String> common) {
    String more = common.size() > SHOWN ? ", and " + (common.size() - SHOWN) + " more keys" : "";
    return String.join(", ", common.subList(0, Math.min(SHOWN, common.size()))) + more;
  }

  private static String howMany(long some, long all) {
    return some == all
        ? "every one of the " + Counted.of(all, "record")
        : Counted.of(some) + " of the " + Counted.of(all, "record");
  }

  private static List<Spot> spots(Example example, UnknownKeys.Name name) {
    List<Spot> spots = new ArrayList<>();
    UnknownKeys.each(
        example,
        (key, turn) -> {
          if (UnknownKeys.Name.of(key, turn != null).equals(name)) {
            spots.add(turn == null ? inRecord(key, example.format()) : inTurn(key));
          }
        });
    return spots;
  }

  private static Spot inRecord(Key key, Format format) {
    List<String> known = OF_RECORDS.getOrDefault(format, List.of());
    return spot(key, "a record of " + format.title(), Nearest.to(key.name(), known));
  }

  private static Spot inTurn(Key key) {
    return spot(key, "a turn", Nearest.to(key.name(), OF_TURNS));
  }

  private static Spot spot(Key key, String owner, Optional<String> near) {
    String guess = near.map(word -> "; did you mean \"" + word + "\"?").orElse("");
    return Spot.at(
        key.pointer(),
        owner + " has no key " + Quote.of(key.name()) + " (" + key.type().phrase() + ")" + guess,
        near.isPresent()
            ? "rename it, or remove it"
            : "hosted APIs reject keys they do not know: remove it, or allow this rule if your"
                + " trainer ignores it");
  }
}
