package dev.tuneready.schema;

import dev.tuneready.core.Quote;
import dev.tuneready.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One value judged by one schema, in a bounded number of steps. */
final class Judgement {
  /**
   * More than any call of a tool takes; a schema that doubles its work at each level takes more.
   */
  private static final int STEPS = 200_000;

  /** A value is at most 64 levels deep; references may go round without going down. */
  private static final int DEPTH = 200;

  private List<Breach> breaches = new ArrayList<>();
  private long steps;
  private int depth;

  private Judgement() {}

  static Schema.Judged of(Node root, Json value) {
    Judgement judgement = new Judgement();
    judgement.judge(root, value, At.ROOT);
    return judgement.ended()
        ? new Schema.Judged(List.of(), false)
        : new Schema.Judged(List.copyOf(judgement.breaches), true);
  }

  void judge(Node node, Json value, At at) {
    if (depth == DEPTH) {
      charge(STEPS);
    }
    depth++;
    for (Node.Demand demand : node.demands()) {
      charge(1);
      if (ended()) {
        break;
      }
      demand.judge(value, at, this);
    }
    depth--;
  }

  /** What a schema within finds, which counts only if it is added. */
  List<Breach> trial(Node node, Json value, At at) {
    List<Breach> before = breaches;
    breaches = new ArrayList<>(0);
    judge(node, value, at);
    List<Breach> found = breaches;
    breaches = before;
    return found;
  }

  void add(List<Breach> found) {
    breaches.addAll(found);
  }

  /**
   * Adds that something is wrong.
   *
   * @param says what, to follow the words for the place
   */
  void breach(At at, Supplier<String> says) {
    breaches.add(
        new Breach(at, place -> (place.isEmpty() ? "the object" : place) + " " + says.get()));
  }

  void lacks(At at, String name) {
    breaches.add(
        new Breach(
            at,
            place ->
                Quote.key(name)
                    + " is missing"
                    + (place.isEmpty() ? "" : " in " + place)
                    + ", and required"));
  }

  /** Takes note of work that is done at once. */
  void charge(long more) {
    steps += more;
  }

  private boolean ended() {
    return steps > STEPS;
  }
}
