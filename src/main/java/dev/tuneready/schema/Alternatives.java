package dev.tuneready.schema;

import dev.tuneready.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Schemas of which a value is to fit one: at least one of them, or exactly one. */
final class Alternatives {
  private Alternatives() {}

  static void add(Node node, List<Node> alternatives, boolean one) {
    if (!alternatives.isEmpty()) {
      node.add((value, where, judgement) -> judge(value, where, judgement, alternatives, one));
    }
  }

  private static void judge(
      Json value, At where, Judgement judgement, List<Node> alternatives, boolean one) {
    List<List<Breach>> all = new ArrayList<>();
    int fitting = 0;
    for (Node alternative : alternatives) {
      List<Breach> breaches = judgement.trial(alternative, value, where);
      all.add(breaches);
      fitting += breaches.isEmpty() ? 1 : 0;
      if (fitting > 0 && !one) {
        return;
      }
    }
    if (fitting == 0) {
      judgement.add(closest(all, where));
    } else if (fitting > 1) {
      int fits = fitting;
      judgement.breach(
          where, () -> "fits " + fits + " of its alternatives: expected to fit exactly one");
    }
  }

  /**
   * What is wrong with the one alternative that is meant: the only one with which the value itself
   * is no trouble, but something within it; else that it fits none.
   */
  private static List<Breach> closest(List<List<Breach>> all, At where) {
    List<List<Breach>> meant =
        all.stream()
            .filter(breaches -> breaches.stream().noneMatch(breach -> breach.stands(where)))
            .toList();
    return meant.size() == 1 || all.size() == 1
        ? meant.size() == 1 ? meant.get(0) : all.get(0)
        : List.of(
            new Breach(
                where,
                place ->
                    (place.isEmpty() ? "the object" : place)
                        + " fits none of its "
                        + all.size()
                        + " alternatives"));
  }
}
