package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Example;
import dev.tuneready.core.Part;
import dev.tuneready.core.Role;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * What of an example is compared with others that are like it.
 *
 * @param prompt what is asked, a field each: of all turns before the answer the texts, but for the
 *     system prompt, which many records share; empty when nothing is asked
 * @param answer what is learned from it, without what was thought before; empty when there is none
 */
record NearTexts(List<String> prompt, String answer) {
  /** So much of a text is compared word by word. */
  private static final int LONGEST = 1 << 13;

  static NearTexts of(Example example) {
    int answer = example.answer();
    List<String> prompt = new ArrayList<>();
    List<Turn> turns = example.turns();
    for (int i = 0; i < turns.size(); i++) {
      if (i != answer && turns.get(i).role() != Role.SYSTEM) {
        fields(turns.get(i), prompt);
      }
    }
    return new NearTexts(prompt, answer < 0 ? "" : said(turns.get(answer)));
  }

  /** All that is asked. */
  String asked() {
    return String.join("\n", prompt);
  }

  /** The same without the middle of texts that are longer than what is held in memory. */
  NearTexts cut() {
    return new NearTexts(prompt.stream().map(NearTexts::cut).toList(), cut(answer));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    // What is asked stands before a long document, or behind it.
    int half = LONGEST / 2;
    return text.substring(0, half) + '\n' + text.substring(text.length() - half);
  }

  private static void fields(Turn turn, List<String> fields) {
    for (Part part : turn.parts()) {
      if (part.kind().textual() && part.kind() != Part.Kind.REASONING) {
        fields.add(part.text());
      }
    }
    turn.toolCalls().forEach(call -> fields.add(called(call)));
  }

  private static String said(Turn answer) {
    StringBuilder said = new StringBuilder(Thought.aside(answer.text()));
    answer.toolCalls().forEach(call -> said.append('\n').append(called(call)));
    return said.toString();
  }

  private static String called(ToolCall call) {
    return (call.name() == null ? "" : call.name()) + ' ' + call.arguments();
  }
}
