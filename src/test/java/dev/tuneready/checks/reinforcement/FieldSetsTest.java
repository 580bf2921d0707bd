package dev.tuneready.checks.reinforcement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fields of more kinds than are kept. */
class FieldSetsTest {
  private static Key key(String name, long value) {
    return new Key(name, JsonType.STRING, "/" + name, value);
  }

  /** Each record has a key of its own, all but every tenth one have an answer. */
  private static FieldSets dealt(int records, long seed) {
    Random random = new Random(seed);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    List<FieldSets> states = List.of(new FieldSets(7), new FieldSets(7), new FieldSets(7));
    for (int i : order) {
      List<Key> keys = new ArrayList<>(List.of(key("own" + i, 1)));
      if (i % 10 != 0) {
        keys.add(key("answer", i));
      }
      states.get(random.nextInt(3)).add(i, keys);
    }
    return states.get(2).merge(states.get(0)).merge(states.get(1));
  }

  @Test
  void whatIsKeptDoesNotDependOnTheOrder() {
    FieldSets once = dealt(5000, 1);
    FieldSets again = dealt(5000, 2);
    assertEquals(once.fields().keySet(), again.fields().keySet());
    assertEquals(1024, once.fields().size());
    assertArrayEquals(once.without("answer"), again.without("answer"));
    assertTrue(once.tooMany() && again.tooMany());
  }

  @Test
  void countsStayExactWhereSetsAreDropped() {
    FieldSets.Field answer = dealt(5000, 3).fields().get("answer");
    assertEquals(4500, answer == null ? 0 : answer.records());
  }

  @Test
  void firstPlacesWithoutAFieldAreKnown() {
    FieldSets sets = dealt(100, 4);
    assertFalse(sets.tooMany());
    assertArrayEquals(new long[] {0, 10, 20, 30, 40, 50, 60}, sets.without("answer"));
  }

  @Test
  void aValueThatDiffersInOneStateDiffersInAll() {
    FieldSets left = new FieldSets(1);
    FieldSets right = new FieldSets(1);
    left.add(0, List.of(key("answer", 1)));
    right.add(1, List.of(key("answer", 2)));
    FieldSets.Field answer = left.merge(right).fields().get("answer");
    assertTrue(answer != null && answer.differs());
  }
}
