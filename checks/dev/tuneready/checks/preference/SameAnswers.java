package dev.tuneready.checks.preference;

import dev.tuneready.core.Example;
import dev.tuneready.core.Part;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn;
import java.util.List;
import java.util.Objects;

/** Pairs whose two answers say the same, so that there is nothing to prefer. */
public record SameAnswers() implements Sight {
  private static final Rule SAME =
      Rule.warn("preference/same-answers", "both answers of a pair are the same");
  private static final Rule WHITE_SPACE =
      Rule.warn(
          "preference/white-space-only", "the answers of a pair differ in nothing but white space");

  @Override
  public List<Rule> rules() {
    return List.of(SAME, WHITE_SPACE);
  }

  @Override
  public void look(Example example, Seen seen) {
    Pair pair = Pair.of(example).orElse(null);
    if (pair == null || !pair.whole() || !alike(pair.chosen(), pair.rejected())) {
      return;
    }
    Turn rejected = pair.rejected().get(0);
    if (same(pair.chosen(), pair.rejected())) {
      seen.saw(
          SAME,
          () ->
              Spot.at(
                  rejected.contentPointer(),
                  "both answers are the same, so there is nothing to prefer",
                  "remove the pair, or find an answer that is worse"));
    } else {
      seen.saw(
          WHITE_SPACE,
          () ->
              Spot.at(
                  rejected.contentPointer(),
                  "the two answers differ in nothing but white space",
                  "remove the pair, unless white space is what the model is to learn"));
    }
  }

  /** Whether two answers that are alike are written alike too. */
  private static boolean same(List<Turn> chosen, List<Turn> rejected) {
    for (int i = 0; i < chosen.size(); i++) {
      List<Part> left = chosen.get(i).parts();
      List<Part> right = rejected.get(i).parts();
      for (int k = 0; k < left.size(); k++) {
        if (!left.get(k).text().equals(right.get(k).text())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether two answers say the same, but for white space. */
  private static boolean alike(List<Turn> chosen, List<Turn> rejected) {
    if (chosen.size() != rejected.size()) {
      return false;
    }
    for (int i = 0; i < chosen.size(); i++) {
      if (!alike(chosen.get(i), rejected.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean alike(Turn chosen, Turn rejected) {
    return chosen.role() == rejected.role()
        && sameCalls(chosen.toolCalls(), rejected.toolCalls())
        && alikeParts(chosen.parts(), rejected.parts());
  }

  private static boolean sameCalls(List<ToolCall> chosen, List<ToolCall> rejected) {
    if (chosen.size() != rejected.size()) {
      return false;
    }
    for (int i = 0; i < chosen.size(); i++) {
      ToolCall left = chosen.get(i);
      ToolCall right = rejected.get(i);
      if (!Objects.equals(left.name(), right.name())
          || left.argumentsHash() != right.argumentsHash()) {
        return false;
      }
    }
    return true;
  }

  private static boolean alikeParts(List<Part> chosen, List<Part> rejected) {
    if (chosen.size() != rejected.size()) {
      return false;
    }
    for (int i = 0; i < chosen.size(); i++) {
      Part left = chosen.get(i);
      Part right = rejected.get(i);
      // Of a file only its head is kept.
      if (left.kind() != right.kind()
          || !left.kind().textual()
          || !sameLetters(left.text(), right.text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameLetters(String left, String right) {
    int i = afterBlanks(left, 0);
    int k = afterBlanks(right, 0);
    while (i < left.length() && k < right.length()) {
      if (left.charAt(i) != right.charAt(k)) {
        return false;
      }
      i = afterBlanks(left, i + 1);
      k = afterBlanks(right, k + 1);
    }
    return i == left.length() && k == right.length();
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
      at++;
    }
    return at;
  }
}
