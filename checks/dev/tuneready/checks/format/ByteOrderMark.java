package dev.tuneready.checks.format;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import java.util.List;

/** Files that begin with a byte order mark. */
public record ByteOrderMark() implements Sight {
  private static final Rule RULE =
      Rule.warn("format/byte-order-mark", "the file begins with a byte order mark");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    Flaws.see(example, Flaw.Kind.BYTE_ORDER_MARK, RULE, seen);
  }
}
