package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** How copies are reported. */
final class Told {
  private Told() {}

  /** One finding a group, at its second member. */
  static void copies(
      Rule rule,
      CopyGroups.Kind copies,
      long records,
      LongFunction<String> message,
      String help,
      Findings findings) {
    if (copies.groups() == 0) {
      return;
    }
    findings.count(rule, copies.groups());
    findings.headline(
        rule,
        Counted.of(copies.more(), "record")
            + (copies.more() == 1 ? " repeats another, " : " repeat others, ")
            + Counted.share(copies.more(), records)
            + " of "
            + Counted.of(records));
    for (CopyGroups.Group group : copies.first()) {
      List<Long> others = new ArrayList<>(group.places());
      long second = others.remove(1);
      findings.at(rule, second, new Spot("", -1, message.apply(group.members()), help, others));
    }
  }
}
