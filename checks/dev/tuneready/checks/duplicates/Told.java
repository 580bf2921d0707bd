package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** How copies are reported. */
final class Told {
  static final String MODULE = "duplicates";

  private Told() {}

  /** One finding a group, at its second member. */
  static void copies(
      Rule rule,
      CopyGroups.Kind copies,
      long records,
      LongFunction<String> message,
      String help,
      Findings findings) {
    findings.metric(MODULE, name(rule), figures(copies, records));
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

  /** The module's summary and what is counted over all kinds. */
  static void module(CopyGroups copies, Findings findings) {
    long repeated = copies.exact().more() + copies.normalized().more();
    long distinct = copies.records() - repeated;
    findings.metric(MODULE, "records", copies.records());
    findings.metric(MODULE, "distinct", distinct);
    findings.summary(
        MODULE,
        repeated == 0
            ? "no copies among " + Counted.of(copies.records(), "record")
            : Counted.of(distinct) + " of " + Counted.of(copies.records(), "record") + " distinct");
  }

  private static Map<String, Object> figures(CopyGroups.Kind copies, long records) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("groups", copies.groups());
    figures.put("copies", copies.more());
    figures.put("share", records == 0 ? 0.0 : (double) copies.more() / records);
    return figures;
  }

  private static String name(Rule rule) {
    return rule.id().substring(rule.id().indexOf('/') + 1);
  }
}
