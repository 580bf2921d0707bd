package dev.tuneready.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys that stand more than once in one object; each is one flaw, however often it comes. */
final class Repeats {
  private final List<Flaw> flaws;
  private final Map<String, Repeat> byName = new HashMap<>();

  Repeats(List<Flaw> flaws) {
    this.flaws = flaws;
  }

  /** One key that stands more than once. */
  private static final class Repeat {
    private final int index;
    private final String pointer;
    private int times = 2;

    Repeat(int index, String pointer) {
      this.index = index;
      this.pointer = pointer;
    }
  }

  void add(String name, JsonStreamContext place) {
    Repeat repeat = byName.get(name);
    if (repeat == null) {
      repeat = new Repeat(flaws.size(), JsonReader.pointer(place));
      byName.put(name, repeat);
      flaws.add(flaw(name, repeat));
    } else {
      repeat.times++;
    }
  }

  /** Says how often they came, once the object is read. */
  void tell() {
    byName.forEach(
        (name, repeat) -> {
          if (repeat.times > 2) {
            flaws.set(repeat.index, flaw(name, repeat));
          }
        });
  }

  private static Flaw flaw(String name, Repeat repeat) {
    String times = repeat.times == 2 ? "twice" : Counted.of(repeat.times) + " times";
    return new Flaw(
        Flaw.Kind.DUPLICATE_KEY,
        -1,
        repeat.pointer,
        "the key " + Quote.key(name) + " stands " + times + " in one object",
        "readers keep one of the values and drop the others in silence: keep the right one");
  }
}
