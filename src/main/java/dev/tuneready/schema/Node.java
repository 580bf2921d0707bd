package dev.tuneready.schema;

import dev.tuneready.json.Json;
import java.util.ArrayList;
import java.util.List;

/** A schema within a schema: all that it asks of a value. Filled by its reader, then left alone. */
final class Node {
  /** One thing that is asked. */
  interface Demand {
    void judge(Json value, At at, Judgement judgement);
  }

  private final List<Demand> demands = new ArrayList<>(2);

  void add(Demand demand) {
    demands.add(demand);
  }

  List<Demand> demands() {
    return demands;
  }
}
