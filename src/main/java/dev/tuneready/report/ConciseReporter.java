package dev.tuneready.report;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Report;
import dev.tuneready.core.Report.TargetReport;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * A line for every finding, as editors and {@code grep} take it; behind them one for every target
 * that was only asked.
 */
public final class ConciseReporter implements Reporter {
  @Override
  public void print(Report report, Appendable out) throws IOException {
    String dataset = Naming.name(report.dataset());
    for (Found found : Found.in(report)) {
      print(found, dataset, out);
    }
    if (report.survey()) {
      for (TargetReport said : report.targets()) {
        print(said, dataset, out);
      }
    }
  }

  private static void print(TargetReport said, String dataset, Appendable out) throws IOException {
    String rules =
        TargetText.decisive(said).stream()
            .map(stop -> Visible.of(stop.rule().id()))
            .collect(Collectors.joining(", "));
    out.append(dataset).append(": target ").append(Visible.of(said.target().name()));
    out.append(": ").append(said.verdict().word());
    out.append(rules.isEmpty() ? "" : ": " + rules).append('\n');
  }

  private static void print(Found found, String dataset, Appendable out) throws IOException {
    String headline = found.rule().headline();
    headline = headline.isEmpty() ? "" : " [" + Visible.of(headline) + "]";
    for (Finding finding : found.findings()) {
      String place = finding.where() == null ? dataset : Naming.place(finding.where());
      String severity = finding.severity().word();
      out.append(place).append(": ").append(severity).append(' ').append(found.id()).append(": ");
      out.append(Visible.of(finding.message())).append(headline).append('\n');
      headline = "";
    }
    long more = found.beyond(found.findings().size());
    if (more > 0) {
      out.append(dataset)
          .append(": + ")
          .append(Counted.of(more))
          .append(" more ")
          .append(found.id());
      out.append(headline).append('\n');
    }
  }
}
