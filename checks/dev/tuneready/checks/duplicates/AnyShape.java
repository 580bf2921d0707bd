package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Part;
import dev.tuneready.core.Role;
import dev.tuneready.core.Split;
import dev.tuneready.core.Turn;
import java.util.List;

/**
 * Reads records of evaluation sets whatever their keys are: of a record of no format that is
 * judged, the longest string is what is asked, and the one behind it the answer.
 */
final class AnyShape {
  private AnyShape() {}

  /** The example, or what it seems to ask and answer. */
  static Example read(Example example) {
    boolean odd = example.split() == Split.AGAINST && !example.format().judged();
    List<Part> strings = odd ? strings(example) : List.of();
    if (strings.isEmpty()) {
      return example;
    }
    int longest = 0;
    for (int i = 1; i < strings.size(); i++) {
      if (strings.get(i).length() > strings.get(longest).length()) {
        longest = i;
      }
    }
    List<Part> answer = strings.subList(longest + 1, Math.min(longest + 2, strings.size()));
    return new Example(
        example.place(),
        example.split(),
        Format.PROMPT_COMPLETION,
        List.of(turn(Role.USER, List.of(strings.get(longest))), turn(Role.ASSISTANT, answer)),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        example.record(),
        example.hashHigh(),
        example.hashLow());
  }

  private static List<Part> strings(Example example) {
    return example.turns().stream()
        .flatMap(turn -> turn.parts().stream())
        .filter(part -> part.kind().textual() && !part.text().isBlank())
        .toList();
  }

  private static Turn turn(Role role, List<Part> parts) {
    return Turn.field(role, Turn.Content.STRING, parts, "");
  }
}
