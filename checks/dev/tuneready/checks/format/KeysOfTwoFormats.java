package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Key;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Records of which nobody can tell what they are, for they have the keys of two formats. */
public record KeysOfTwoFormats() implements Sight {
  static final Rule RULE =
      Rule.forTargets("format/keys-of-two-formats", "a record has the keys of two formats");
  static final Rule TURNS =
      Rule.forTargets(
          "format/turns-twice", "a record has turns under \"messages\" and \"interactions\"");

  /** By these TRL tells the formats of turns apart. */
  private static final List<String> KEYS =
      List.of("messages", "prompt", "completion", "label", "chosen", "rejected");

  /** What may stand in one record; what is missing of it is for other rules. */
  private static final List<Set<String>> FORMATS =
      List.of(
          Set.of("messages"),
          Set.of("prompt", "completion", "label"),
          Set.of("prompt", "chosen", "rejected"));

  private static final List<String> TWICE = List.of("messages", "interactions");

  @Override
  public List<Rule> rules() {
    return List.of(RULE, TURNS);
  }

  @Override
  public void look(Example example, Seen seen) {
    List<String> mixed = mixed(example);
    if (!mixed.isEmpty()) {
      seen.saw(
          RULE,
          () ->
              Spot.atKey(
                  strange(example, mixed),
                  listed(mixed) + " are keys of different formats: expected those of one",
                  "keep the keys of the format that is meant, and rename or remove the others"));
    }
    if (twice(example)) {
      seen.saw(
          TURNS,
          () ->
              Spot.atKey(
                  "/interactions",
                  "the record has \"messages\" and \"interactions\": expected one of them",
                  "keep the turns that are meant, and remove the others"));
    }
  }

  /** Whether a key of the record is one of those that this check tells of, by one of its rules. */
  static boolean tells(Set<Rule> rules, Example example, Key key) {
    if (key.pointer().lastIndexOf('/') > 0) {
      return false;
    }
    return (rules.contains(RULE) && mixed(example).contains(key.name()))
        || (rules.contains(TURNS) && TWICE.contains(key.name()) && twice(example));
  }

  /** The keys of different formats; none when they are of one, or nothing is a list of turns. */
  private static List<String> mixed(Example example) {
    Tree record = example.record();
    if (record == null || !example.format().judged()) {
      return List.of();
    }
    List<String> keys = new ArrayList<>(2);
    boolean turns = false;
    for (String key : KEYS) {
      Tree value = record.field(key);
      if (value != null) {
        keys.add(key);
        turns |= value.type() == JsonType.ARRAY;
      }
    }
    boolean one = FORMATS.stream().anyMatch(format -> format.containsAll(keys));
    return one || !turns ? List.of() : keys;
  }

  private static boolean twice(Example example) {
    Tree record = example.record();
    return record != null
        && example.format().judged()
        && TWICE.stream().allMatch(key -> record.field(key) != null);
  }

  /** Where the first of them stands that is none of the format that the record was taken for. */
  private static String strange(Example example, List<String> mixed) {
    return mixed.stream()
        .filter(key -> !example.format().keys().has(key))
        .findFirst()
        .map(key -> Pointer.of("", key))
        .orElse(Pointer.of("", mixed.get(0)));
  }

  private static String listed(List<String> keys) {
    int last = keys.size() - 1;
    return keys.subList(0, last).stream().map(Quote::key).collect(Collectors.joining(", "))
        + " and "
        + Quote.key(keys.get(last));
  }
}
