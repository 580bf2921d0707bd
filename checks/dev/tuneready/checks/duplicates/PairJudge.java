package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Quote;
import dev.tuneready.join.Difference;
import dev.tuneready.join.Passages;
import dev.tuneready.join.TextKind;
import java.util.List;
import java.util.Optional;

/**
 * Says what two examples have to do with each other that share most words of their prompts, of
 * their answers, or of both.
 *
 * <p>What they were not found by is compared only if the verdict hangs on it.
 */
final class PairJudge {
  private final Passages passages = new Passages(Memory.part(8));

  /** A number for what a pair was found by; those of several kinds add up. */
  static long foundBy(TextKind kind) {
    return kind == TextKind.PROMPT ? 1 : 2;
  }

  private static boolean foundBy(TextKind kind, long found) {
    return (found & foundBy(kind)) != 0;
  }

  NearPair of(NearExample one, NearExample other, long found) {
    if (one.says() == other.says()) {
      return NearPair.NOTHING;
    }
    NearTexts here = one.texts();
    NearTexts there = other.texts();
    boolean beside = one.asksBeside(other);
    if (!foundBy(TextKind.PROMPT, found)) {
      Relation answers = answers(here, there);
      Relation prompts = answers.near() && beside ? prompts(here, there) : Relation.OTHER;
      return answers.near() ? told(prompts, answers) : NearPair.NOTHING;
    }
    Relation prompts = beside ? prompts(here, there) : Relation.OTHER;
    boolean open = prompts.near() || prompts.reordered() || foundBy(TextKind.ANSWER, found);
    return open ? told(prompts, answers(here, there)) : NearPair.NOTHING;
  }

  private static NearPair told(Relation prompts, Relation answers) {
    boolean asked = prompts.near() || (prompts.reordered() && answers.near());
    if (asked && answers.near()) {
      String difference = prompts.said();
      return NearPair.of(
          NearRecords.Kind.EXAMPLE, difference.isEmpty() ? answers.said() : difference);
    }
    if (asked && !prompts.same()) {
      return NearPair.of(NearRecords.Kind.PROMPT, prompts.said());
    }
    if (!asked && answers.near()) {
      return NearPair.of(NearRecords.Kind.ANSWER, answers.said());
    }
    return NearPair.NOTHING;
  }

  private Relation prompts(NearTexts here, NearTexts there) {
    return relation(here.prompt(), there.prompt());
  }

  private Relation answers(NearTexts here, NearTexts there) {
    return relation(List.of(here.answer()), List.of(there.answer()));
  }

  private Relation relation(List<String> here, List<String> there) {
    if (here.size() != there.size()) {
      return Relation.OTHER;
    }
    Relation worst = Relation.SAME;
    for (int i = 0; i < here.size() && !worst.equals(Relation.OTHER); i++) {
      if (!here.get(i).equals(there.get(i))) {
        worst = worst.or(relation(here.get(i), there.get(i)));
      }
    }
    return worst;
  }

  private Relation relation(String here, String there) {
    return Difference.small(passages.of(here), passages.of(there), word -> 0)
        .map(difference -> new Relation(difference.kind(), Optional.of(difference)))
        .orElse(Relation.OTHER);
  }

  /** How the fields of two texts differ, field by field: the greatest difference counts. */
  private record Relation(Difference.Kind kind, Optional<Difference> difference) {
    static final Relation SAME = new Relation(Difference.Kind.SAME, Optional.empty());
    static final Relation OTHER = new Relation(Difference.Kind.CONTEXT, Optional.empty());

    private Relation or(Relation other) {
      return other.kind.compareTo(kind) > 0 ? other : this;
    }

    String said() {
      return difference.map(words -> words.said(Quote::of)).orElse("");
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
