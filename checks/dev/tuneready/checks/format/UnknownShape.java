package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Key;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Tree;
import dev.tuneready.core.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records whose keys are of no format that is known. */
public record UnknownShape() implements Sight {
  private static final Rule RULE =
      Rule.fail("format/unknown-shape", "a record has the keys of no known format");

  private static final int SHOWN = 5;

  /**
   * What people write instead of a format.
   *
   * @param keys in lower case; a record that has all of them was probably meant so
   * @param guess ends the question "did you mean …?"
   */
  private record Miss(List<String> keys, String guess) {}

  private static final String MESSAGES = "\"messages\"";
  private static final String SHAREGPT = "\"conversations\"";
  private static final String CHAT =
      "\"messages\" with one turn for the user and one for the assistant";
  private static final String PROMPT = "\"prompt\" and \"completion\"";
  private static final String ALPACA = "\"instruction\" and \"output\"";
  private static final String PREFERENCE = "\"prompt\", \"chosen\" and \"rejected\"";
  private static final String CONTENTS = "\"contents\"";
  private static final String TEXT = "\"text\"";

  /** The first that fits is said, so pairs stand before single keys. */
  private static final List<Miss> MISSES =
      List.of(
          new Miss(List.of("user", "assistant"), CHAT),
          new Miss(List.of("human", "assistant"), CHAT),
          new Miss(List.of("human", "bot"), CHAT),
          new Miss(List.of("human", "gpt"), CHAT),
          new Miss(List.of("user", "bot"), CHAT),
          new Miss(
              List.of("role", "content"), "\"messages\", with all turns of a talk in one list"),
          new Miss(List.of("input", "response"), PROMPT),
          new Miss(List.of("input", "target"), PROMPT),
          new Miss(List.of("source", "target"), PROMPT),
          new Miss(List.of("query", "answer"), PROMPT),
          new Miss(List.of("query", "response"), PROMPT),
          new Miss(List.of("instruction", "completion"), ALPACA),
          new Miss(List.of("instruction", "target"), ALPACA),
          new Miss(List.of("chosen"), PREFERENCE),
          new Miss(List.of("rejected"), PREFERENCE),
          new Miss(List.of("completion"), PROMPT),
          new Miss(List.of("instruction"), ALPACA),
          new Miss(List.of("message"), MESSAGES),
          new Miss(List.of("msgs"), MESSAGES),
          new Miss(List.of("conversation"), MESSAGES),
          new Miss(List.of("dialog"), MESSAGES),
          new Miss(List.of("dialogue"), MESSAGES),
          new Miss(List.of("chat"), MESSAGES),
          new Miss(List.of("turns"), MESSAGES),
          new Miss(List.of("content"), TEXT),
          new Miss(List.of("document"), TEXT));

  /** The keys by which the commonest formats are known. */
  private static final List<String> KNOWN =
      List.of(
          "messages",
          "conversations",
          "prompt",
          "completion",
          "instruction",
          "output",
          "chosen",
          "rejected",
          "text");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (example.format() == Format.UNKNOWN) {
      seen.saw(RULE, () -> spot(example));
    }
  }

  private static Spot spot(Example example) {
    List<Key> keys = example.extraKeys();
    if (keys.isEmpty()) {
      return Spot.at("", "the record is empty: {}", "remove the line");
    }
    String guess = meant(example).map(known -> "; did you mean " + known + "?").orElse("");
    return Spot.at("", "no known format has " + listed(keys) + guess, help(keys));
  }

  /** Which keys to rename to what, where two of them are a prompt and its answer. */
  private static String help(List<Key> keys) {
    Map<String, String> names = new HashMap<>();
    keys.forEach(key -> names.put(key.name().toLowerCase(Locale.ROOT), key.name()));
    for (Miss miss : MISSES) {
      if (names.keySet().containsAll(miss.keys())) {
        if (!miss.guess().equals(PROMPT) || miss.keys().size() != 2) {
          break;
        }
        return "rename "
            + Quote.key(names.getOrDefault(miss.keys().get(0), ""))
            + " to \"prompt\" and "
            + Quote.key(names.getOrDefault(miss.keys().get(1), ""))
            + " to \"completion\"";
      }
    }
    return "rename the keys to those of a known format, such as \"messages\", or \"prompt\" and"
        + " \"completion\"";
  }

  private static String listed(List<Key> keys) {
    List<String> quoted = new ArrayList<>();
    for (Key key : keys.subList(0, Math.min(SHOWN, keys.size()))) {
      quoted.add(Quote.key(key.name()));
    }
    String more = keys.size() > SHOWN ? " and " + (keys.size() - SHOWN) + " more" : "";
    return (keys.size() == 1 ? "the key " : "the keys ") + String.join(", ", quoted) + more;
  }

  private static Optional<String> meant(Example example) {
    List<Key> keys = example.extraKeys();
    Set<String> names = new HashSet<>();
    keys.forEach(key -> names.add(key.name().toLowerCase(Locale.ROOT)));
    for (Miss miss : MISSES) {
      if (names.containsAll(miss.keys())) {
        if (miss.guess().equals(TEXT)) {
          return asText(example, miss.keys().get(0));
        }
        return Optional.of(
            miss.guess().equals(MESSAGES) && shareGpt(example) ? SHAREGPT : miss.guess());
      }
    }
    Set<String> near = new LinkedHashSet<>();
    keys.forEach(
        key -> Nearest.to(key.name(), KNOWN).ifPresent(word -> near.add('"' + word + '"')));
    return near.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", near));
  }

  /** What a key is meant to be that may hold a text: the list of turns, where it holds one. */
  private static Optional<String> asText(Example example, String name) {
    Tree record = example.record();
    for (int i = 0; record != null && i < record.size(); i++) {
      if (record.name(i).equalsIgnoreCase(name)) {
        return switch (record.value(i).type()) {
          case STRING -> Optional.of(TEXT);
          case ARRAY -> turns(record.value(i));
          case OBJECT, NUMBER, BOOLEAN, NULL -> Optional.empty();
        };
      }
    }
    return Optional.empty();
  }

  private static Optional<String> turns(Tree list) {
    Tree first = list.size() == 0 ? null : list.value(0);
    if (first == null) {
      return Optional.empty();
    }
    if (first.field("parts") != null) {
      return Optional.of(CONTENTS);
    }
    if (first.field("from") != null) {
      return Optional.of(SHAREGPT);
    }
    return first.field("role") != null ? Optional.of(MESSAGES) : Optional.empty();
  }

  /** Whether a list in the record begins with a turn of ShareGPT. */
  private static boolean shareGpt(Example example) {
    for (Key key : example.extraKeys()) {
      String from = key.pointer() + "/0/from";
      for (Turn turn : example.turns()) {
        if (turn.parts().stream().anyMatch(part -> part.pointer().equals(from))) {
          return true;
        }
      }
    }
    return false;
  }
}
