package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Check;
import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Spot;
import java.util.ArrayList;
import java.util.List;

/** Records that repeat others in one way: one finding a group, at its second member. */
interface Repeats extends Check {
  Rule rule();

  String help();

  CopyGroups.Kind kind(CopyGroups copies);

  /** What is said of the second member of a group. */
  String message(Example second, CopyGroups.Group group, CopyGroups copies);

  @Override
  default List<Rule> rules() {
    return List.of(rule());
  }

  @Override
  default List<Measure<?, ?>> measures(Settings settings) {
    return List.of(Copies.of(settings));
  }

  @Override
  default void judge(Measured measured, Settings settings, Findings findings) {
    CopyGroups copies = measured.of(Copies.of(settings));
    CopyGroups.Kind kind = kind(copies);
    if (kind.groups() == 0) {
      return;
    }
    findings.count(rule(), kind.groups());
    findings.headline(rule(), headline(kind, copies));
    for (CopyGroups.Group group : kind.first()) {
      List<Long> others = new ArrayList<>(group.places());
      long second = others.remove(1);
      findings.look(
          rule(),
          second,
          example -> List.of(new Spot("", -1, message(example, group, copies), help(), others)));
    }
  }

  private static String headline(CopyGroups.Kind kind, CopyGroups copies) {
    List<String> shares = new ArrayList<>();
    for (Split split : Split.INSIDE) {
      long more = kind.of(split).more();
      if (more > 0) {
        shares.add(
            (split == Split.TRAIN ? "" : "in validation ")
                + Counted.of(more, "record")
                + (more == 1 ? " repeats another, " : " repeat others, ")
                + Counted.share(more, copies.records(split))
                + " of "
                + Counted.of(copies.records(split)));
      }
    }
    return String.join("; ", shares);
  }
}
