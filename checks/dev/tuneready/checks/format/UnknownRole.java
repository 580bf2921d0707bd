package dev.tuneready.checks.format;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns of which nobody can tell who speaks. */
public record UnknownRole() implements Sight {
  private static final Rule RULE =
      Rule.fail("format/unknown-role", "a turn has a role that the format does not know, or none");

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
          && !mistyped.contains(turn.pointer())
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

  private static String place(Turn turn) {
    return Pointer.of(turn.pointer(), turn.dialect().roleKey());
  }

  private static Spot spot(Turn turn) {
    Dialect dialect = turn.dialect();
    String help = "known roles are " + String.join(", ", dialect.words());
    String raw = turn.rawRole();
    if (Turns.hollow(turn)) {
      return Spot.at(turn.pointer(), "the turn says neither who speaks nor what", "remove it");
    }
    if (raw == null) {
      return Spot.at(
          turn.pointer(), "the turn has no " + Quote.of(dialect.roleKey()), "add it; " + help);
    }
    Role role = Role.meant(raw);
    if (role.instructs() && !dialect.has(role)) {
      help += "; what the system is told stands beside the turns";
    }
    String guess =
        meant(raw, role, dialect).map(word -> "; did you mean \"" + word + "\"?").orElse("");
    return Spot.at(place(turn), "unknown role " + Quote.of(raw) + guess, help);
  }

  private static Optional<String> meant(String raw, Role role, Dialect dialect) {
    if (role == Role.OTHER) {
      return Nearest.to(raw, dialect.words(), 2);
    }
    return dialect.has(role) ? Optional.of(dialect.word(role)) : Optional.empty();
  }
}
