package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Room;
import dev.tuneready.core.Split;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * An example that was read again.
 *
 * @param says a number for all that it says, also the system prompt: duplicates have the same
 */
record NearExample(Split split, long says, NearTexts texts) {
  /** Those at some places. */
  static Map<Long, NearExample> again(Room room, Collection<Long> places) {
    Map<Long, NearExample> examples = new HashMap<>();
    long[] sorted = places.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    if (sorted.length > 0) {
      ExampleKeys keys = new ExampleKeys();
      room.again(
          sorted,
          example ->
              examples.put(
                  example.place(),
                  new NearExample(
                      example.split(), keys.says(example), NearTexts.of(example).cut())));
    }
    return examples;
  }
}
