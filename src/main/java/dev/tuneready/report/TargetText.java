package dev.tuneready.report;

import static java.util.stream.Collectors.joining;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Fact;
import dev.tuneready.core.Format;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.Stop;
import dev.tuneready.core.Report.TargetReport;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What targets say of the dataset, for people. */
final class TargetText {
  private static final String LEAD = "  ";
  private static final int SHOWN = 3;

  /** The rules that no target states: each says which formats it takes instead. */
  private static final List<String> NOT_ACCEPTED = List.of("format/not-accepted", "format/foreign");

  private final int columns;
  private final Paint paint;

  TargetText(Style style) {
    this.columns = style.columns();
    this.paint = new Paint(style.colour());
  }

  /** For whom the dataset was judged: the end of a sentence; empty when for nobody. */
  String aim(Report report) {
    if (report.survey() || report.targets().isEmpty()) {
      return "";
    }
    return ", for "
        + report.targets().stream()
            .map(said -> Visible.of(said.target().name()))
            .collect(joining(", "));
  }

  /** Target, verdict, what stops it, and where that is known from; a brief one leaves that out. */
  List<String> table(Report report, boolean brief) {
    int names = 0;
    int words = 0;
    for (TargetReport said : report.targets()) {
      names = Math.max(names, Visible.columns(Visible.of(said.target().name())));
      words = Math.max(words, said.verdict().word().length());
    }
    List<String> lines = new ArrayList<>();
    lines.add(LEAD + paint.strong("who would take it"));
    for (TargetReport said : report.targets()) {
      lines.add(row(said, names, words));
      if (report.survey() && !brief) {
        lines.addAll(source(said, 2 * LEAD.length() + words + 2));
      }
    }
    return lines;
  }

  /**
   * What the verdict rests on: the stops of its own severity, that the format is not taken before
   * all others. Empty when nothing stops the target.
   */
  static List<Stop> decisive(TargetReport said) {
    return said.stops().stream()
        .filter(stop -> stop.severity() != Severity.INFO)
        .filter(stop -> stop.severity().verdict() == said.verdict())
        .sorted(Comparator.comparing(stop -> !refusesFormat(stop)))
        .toList();
  }

  private String row(TargetReport said, int names, int words) {
    String word = said.verdict().word();
    String name = Visible.of(said.target().name());
    String rest = " ".repeat(words - word.length() + 2) + name;
    List<Stop> stops = decisive(said);
    if (!stops.isEmpty()) {
      rest += " ".repeat(names - Visible.columns(name) + 2);
      int room = columns - 2 * LEAD.length() - word.length() - Visible.columns(rest);
      rest += named(stops, room);
    }
    return LEAD + LEAD + paint.verdict(said.verdict(), word) + rest;
  }

  /** The first stops, as many as there is room for but at least one, and how many more. */
  private static String named(List<Stop> stops, int room) {
    String named = "";
    for (int shown = 1; shown <= Math.min(SHOWN, stops.size()); shown++) {
      String longer = stops.stream().limit(shown).map(TargetText::stop).collect(joining(", "));
      int left = stops.size() - shown;
      longer += left > 0 ? ", + " + Counted.of(left) + " more" : "";
      if (shown == 1 || Visible.columns(longer) <= room) {
        named = longer;
      }
    }
    return named;
  }

  /**
   * What the worst of the stops rests on, of which that is known, and on a line of its own where.
   */
  private List<String> source(TargetReport said, int indent) {
    Optional<Fact> worst =
        decisive(said).stream().flatMap(stop -> fact(said.target(), stop).stream()).findFirst();
    List<String> lines = new ArrayList<>();
    worst.ifPresent(
        fact -> {
          String lead = " ".repeat(indent);
          String known = " (" + fact.confidence().word() + ", " + fact.read() + ")";
          lines.addAll(Wrap.lines(lead, Visible.of(fact.says() + known), columns));
          lines.add(lead + Visible.of(fact.source()));
        });
    return lines.stream().map(paint::faint).toList();
  }

  private static Optional<Fact> fact(Target target, Stop stop) {
    if (!refusesFormat(stop)) {
      return stop.fact();
    }
    String takes = target.formats().keySet().stream().map(Format::title).collect(joining(", "));
    return target.formats().values().stream()
        .findFirst()
        .map(fact -> new Fact("takes " + takes, fact.confidence(), fact.source(), fact.read()));
  }

  private static boolean refusesFormat(Stop stop) {
    return NOT_ACCEPTED.contains(stop.rule().id());
  }

  private static String stop(Stop stop) {
    String count = stop.count() == 1 ? "" : " " + Counted.of(stop.count());
    return Visible.of(stop.rule().id()) + count;
  }
}
