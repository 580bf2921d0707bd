package dev.tuneready.checks.tools;

import dev.tuneready.core.Flaw;
import dev.tuneready.core.RawJson;
import dev.tuneready.json.InnerJson;
import dev.tuneready.json.Json;
import dev.tuneready.json.Limits;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a thread keeps for reading tools: a parser, and the tools it met last, since most records of
 * a dataset declare the same ones. Made when the thread meets the first tool.
 */
final class Workbench {
  private static final ThreadLocal<Workbench> OWN = ThreadLocal.withInitial(Workbench::new);

  /** How many sets of tools are kept. */
  private static final int KEPT = 32;

  /** Larger ones are read each time: in bytes. */
  private static final int LARGE = 32_768;

  /** How many values one text may hold, so that reading it takes little memory. */
  static final int VALUES = 20_000;

  private final InnerJson inner = new InnerJson(new Limits(Limits.MOST.text(), VALUES));
  private final Map<Long, Declared> kept = new LinkedHashMap<>(16, 0.75f, true);

  private Workbench() {}

  static Workbench own() {
    return OWN.get();
  }

  /** The one JSON value that is written in a text; null when it is not strictly that. */
  @Nullable Json read(String text) {
    return inner.read(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The same.
   *
   * @param flaws where it is added why there is none, if the reader can say so
   */
  @Nullable Json read(String text, List<Flaw> flaws) {
    return inner.read(text.getBytes(StandardCharsets.UTF_8), flaws);
  }

  Declared declared(RawJson tools) {
    Declared known = kept.get(tools.hash());
    if (known != null) {
      return known;
    }
    Declared declared = Declared.of(read(tools.text()));
    if (tools.length() <= LARGE) {
      kept.put(tools.hash(), declared);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return declared;
  }
}
