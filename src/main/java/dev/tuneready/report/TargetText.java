package dev.tuneready.report;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Fact;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.Stop;
import dev.tuneready.core.Report.TargetReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What targets say of the dataset, for people. */
final class TargetText {
  private static final String LEAD = "  ";

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
            .collect(Collectors.joining(", "));
  }

  /** Target, verdict, what stops it, and where that is known from. */
  List<String> table(Report report) {
    int names = 0;
    int words = 0;
    for (TargetReport said : report.targets()) {
      names = Math.max(names, Visible.columns(Visible.of(said.target().name())));
      words = Math.max(words, said.verdict().word().length());
    }
    List<String> lines = new ArrayList<>();
    lines.add(LEAD + paint.strong("who would take it"));
    for (TargetReport said : report.targets()) {
      lines.addAll(row(said, names, words, report.survey()));
    }
    return lines;
  }

  private List<String> row(TargetReport said, int names, int words, boolean sourced) {
    String word = said.verdict().word();
    String name = Visible.of(said.target().name());
    String lead = LEAD + LEAD + word + " ".repeat(words - word.length() + 2) + name;
    lead += " ".repeat(names - Visible.columns(name) + 2);
    List<String> wrapped = Wrap.lines(lead, Visible.of(stops(said)), columns);
    List<String> lines = new ArrayList<>();
    lines.add(
        LEAD
            + LEAD
            + paint.verdict(said.verdict(), word)
            + wrapped.get(0).stripTrailing().substring(2 * LEAD.length() + word.length()));
    lines.addAll(wrapped.subList(1, wrapped.size()));
    if (sourced && !said.stops().isEmpty()) {
      String source = said.stops().get(0).fact().map(Fact::sentence).orElse("");
      if (!source.isEmpty()) {
        Wrap.lines(" ".repeat(lead.length()), Visible.of(source), columns)
            .forEach(line -> lines.add(paint.faint(line)));
      }
    }
    return lines;
  }

  private static String stops(TargetReport said) {
    return said.stops().stream().map(TargetText::stop).collect(Collectors.joining(", "));
  }

  private static String stop(Stop stop) {
    return stop.rule().id() + " " + Counted.of(stop.count());
  }
}
