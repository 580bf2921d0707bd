package dev.tuneready.checks.format;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.Example;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;
import java.util.Set;

/** Turns of roles that not every target knows. */
public record RarerRoles() implements Sight {
  private static final Rule SYSTEM =
      Rule.forTargets("format/system-role", "a turn of the list has the role system");
  private static final Rule DEVELOPER =
      Rule.forTargets("format/developer-role", "a turn has the role developer");
  private static final Rule TOOL =
      Rule.forTargets("format/tool-role", "a turn brings the result of a tool");
  private static final Rule FUNCTION =
      Rule.forTargets("format/function-role", "a turn has the old role function");

  private static final Rule CHAT =
      Rule.forTargets(
          "format/chat-role", "a ShareGPT turn has a role of chats: user, assistant or tool");

  private static final Set<String> CHATS = Set.of("user", "assistant", "tool");

  @Override
  public List<Rule> rules() {
    return List.of(SYSTEM, DEVELOPER, TOOL, FUNCTION, CHAT);
  }

  @Override
  public void look(Example example, Seen seen) {
    for (Turn turn : Turns.judged(example)) {
      String word = turn.rawRole();
      if (turn.role() == Role.SYSTEM && word != null) {
        seen.saw(
            SYSTEM,
            () -> spot(turn, "system", "write the system prompt where the target looks for it"));
      } else if (turn.role() == Role.DEVELOPER) {
        seen.saw(DEVELOPER, () -> spot(turn, "developer", "call it system"));
      } else if (turn.role() == Role.TOOL && "function".equals(word)) {
        seen.saw(
            FUNCTION,
            () -> spot(turn, "function", "write calls as tool_calls, and their results as tool"));
      } else if (turn.role() == Role.TOOL && word != null) {
        seen.saw(TOOL, () -> tool(turn));
      }
      if (turn.dialect() == Dialect.SHAREGPT && word != null && CHATS.contains(word)) {
        String usual = turn.dialect().word(turn.role());
        seen.saw(
            CHAT, () -> spot(turn, word + ", where ShareGPT has " + usual, "call it " + usual));
      }
    }
  }

  private static Spot spot(Turn turn, String word, String help) {
    return Spot.at(
        Pointer.of(turn.pointer(), turn.dialect().roleKey()), "the role is " + word, help);
  }

  /** What formats call a turn that brings the result of a tool may differ. */
  private static Spot tool(Turn turn) {
    return Spot.at(
        turn.pointer(),
        "a turn brings the result of a tool",
        "leave out records with tools, or choose a target that takes them");
  }
}
