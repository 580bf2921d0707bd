package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Format;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns of which nobody can tell who speaks. */
public record UnknownRole() implements Sight {
  private static final Rule RULE =
      Rule.fail("format/unknown-role", "a turn has a role that the format does not know, or none");

  /** What other formats and older tools call the roles. */
  private static final Map<String, Role> MEANT =
      Map.ofEntries(
          Map.entry("ai", Role.ASSISTANT),
          Map.entry("agent", Role.ASSISTANT),
          Map.entry("assistant", Role.ASSISTANT),
          Map.entry("bot", Role.ASSISTANT),
          Map.entry("chatbot", Role.ASSISTANT),
          Map.entry("chatgpt", Role.ASSISTANT),
          Map.entry("gpt", Role.ASSISTANT),
          Map.entry("model", Role.ASSISTANT),
          Map.entry("human", Role.USER),
          Map.entry("prompter", Role.USER),
          Map.entry("user", Role.USER),
          Map.entry("system", Role.SYSTEM),
          Map.entry("ipython", Role.TOOL),
          Map.entry("observation", Role.TOOL),
          Map.entry("tool", Role.TOOL));

  private static final List<String> CHAT = List.of("system", "user", "assistant", "tool");
  private static final List<String> SHAREGPT =
      List.of("system", "human", "gpt", "function_call", "observation");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.MISTYPED_ROLE, RULE, seen);
    Set<String> mistyped = mistyped(example);
    for (Turn turn : Turns.judged(example)) {
      if (turn.role() == Role.OTHER
          && (turn.rawRole() != null || !mistyped.contains(place(turn)))) {
        seen.saw(RULE, () -> spot(turn));
      }
    }
  }

  private static Set<String> mistyped(Example example) {
    return example.flaws().stream()
        .filter(flaw -> flaw.kind() == Flaw.Kind.MISTYPED_ROLE)
        .map(Flaw::pointer)
        .collect(Collectors.toSet());
  }

  private static String key(Turn turn) {
    return Turns.shareGpt(turn) ? "from" : "role";
  }

  private static String place(Turn turn) {
    return Pointer.of(turn.pointer(), key(turn));
  }

  private static Spot spot(Turn turn) {
    Format format = Turns.shareGpt(turn) ? Format.SHAREGPT : Format.CHAT;
    String key = key(turn);
    List<String> known = format == Format.SHAREGPT ? SHAREGPT : CHAT;
    String help = "known roles are " + String.join(", ", known);
    String raw = turn.rawRole();
    if (Turns.hollow(turn)) {
      return Spot.at(turn.pointer(), "the turn says neither who speaks nor what", "remove it");
    }
    if (raw == null) {
      return Spot.at(turn.pointer(), "the turn has no " + Quote.of(key), "add it; " + help);
    }
    String guess =
        meant(raw, format, known).map(word -> "; did you mean \"" + word + "\"?").orElse("");
    return Spot.at(place(turn), "unknown role " + Quote.of(raw) + guess, help);
  }

  private static Optional<String> meant(String raw, Format format, List<String> known) {
    Role role = MEANT.get(raw.toLowerCase(Locale.ROOT).strip());
    if (role != null) {
      return Optional.of(Turns.word(role, format));
    }
    return Nearest.to(raw, known, 2);
  }
}
