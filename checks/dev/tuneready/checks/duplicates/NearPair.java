package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Quote;
import dev.tuneready.join.Difference;
import dev.tuneready.join.Lane;
import dev.tuneready.join.Passage;
import dev.tuneready.join.Words;
import java.util.List;
import java.util.Optional;

/**
 * What two examples that share most of their words have to do with each other.
 *
 * @param kind what of them is nearly the same; empty when nothing is
 * @param difference the words in which that differs, for a message; empty when it differs in none
 */
record NearPair(Optional<NearRecords.Kind> kind, String difference) {
  private static final NearPair NOTHING = new NearPair(Optional.empty(), "");

  static NearPair of(NearExample one, NearExample other) {
    if (one.says() == other.says()) {
      return NOTHING;
    }
    NearTexts here = one.texts();
    NearTexts there = other.texts();
    Relation prompts = Relation.of(here.prompt(), there.prompt());
    Relation answers = Relation.of(List.of(here.answer()), List.of(there.answer()));
    boolean asked = prompts.near() || (prompts.reordered() && answers.near());
    if (asked && answers.near()) {
      return new NearPair(
          Optional.of(NearRecords.Kind.EXAMPLE),
          prompts.said().isEmpty() ? answers.said() : prompts.said());
    }
    if (asked && !prompts.same()) {
      return new NearPair(Optional.of(NearRecords.Kind.PROMPT), prompts.said());
    }
    if (!asked && answers.near() && telling(here.answer())) {
      return new NearPair(Optional.of(NearRecords.Kind.ANSWER), answers.said());
    }
    return NOTHING;
  }

  /** Whether it is no wonder that it is said twice. */
  private static boolean telling(String answer) {
    return Words.of(answer).size() >= Lane.LONG_WORDS;
  }

  /** How the fields of two texts differ, field by field: the greatest difference counts. */
  private record Relation(Difference.Kind kind, String said) {
    static Relation of(List<String> here, List<String> there) {
      if (here.equals(there)) {
        return new Relation(Difference.Kind.SAME, "");
      }
      if (here.size() != there.size()) {
        return new Relation(Difference.Kind.CONTEXT, "");
      }
      Relation worst = new Relation(Difference.Kind.SAME, "");
      for (int i = 0; i < here.size() && worst.kind != Difference.Kind.CONTEXT; i++) {
        worst = worst.or(of(here.get(i), there.get(i)));
      }
      return worst;
    }

    private static Relation of(String here, String there) {
      Difference difference = Difference.of(Passage.of(here), Passage.of(there), word -> 0);
      return new Relation(difference.kind(), difference.said(Quote::of));
    }

    private Relation or(Relation other) {
      return other.kind.compareTo(kind) > 0 ? other : this;
    }

    boolean same() {
      return kind == Difference.Kind.SAME;
    }

    boolean near() {
      return same() || kind == Difference.Kind.NEAR;
    }

    boolean reordered() {
      return kind == Difference.Kind.REORDER;
    }
  }
}
