package dev.tuneready.report;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Finding.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one rule found, for people. */
final class RuleText {
  private static final int RELATED = 5;
  private static final String PLACE = "  ";
  private static final String DETAIL = "    ";
  private static final String GUTTER = "    | ";

  private final int columns;
  private final Paint paint;

  RuleText(Style style) {
    this.columns = style.columns();
    this.paint = new Paint(style.colour());
  }

  /** The first {@code shown} findings with all that is known of them. */
  List<String> full(Found found, int shown) {
    return lines(found, shown, false);
  }

  /** The first {@code shown} findings, without excerpts. */
  List<String> compact(Found found, int shown) {
    return lines(found, shown, true);
  }

  /**
   * As short as can be: how many there are and where they begin, or what is wrong with the whole.
   */
  List<String> gist(Found found) {
    if (found.findings().isEmpty()) {
      return List.of(head(found));
    }
    Finding first = found.findings().get(0);
    String more =
        first.where() == null ? Visible.of(first.message()) : "from " + Naming.place(first.where());
    String plain = plainHead(found);
    List<String> lines = new ArrayList<>(Wrap.lines(plain + "  ", PLACE, more, columns));
    lines.set(0, head(found) + lines.get(0).substring(plain.length()));
    return lines;
  }

  private List<String> lines(Found found, int shown, boolean compact) {
    List<Finding> findings = found.findings().stream().limit(shown).toList();
    boolean oneHelp = findings.stream().map(Finding::help).distinct().count() == 1;
    List<String> lines = new ArrayList<>(opening(found));
    for (Finding finding : findings) {
      lines.addAll(
          finding.where() == null
              ? message(PLACE, finding)
              : placed(finding, finding.where(), compact));
      if (!oneHelp) {
        lines.addAll(help(finding.where() == null ? PLACE : DETAIL, finding));
      }
    }
    if (oneHelp) {
      lines.addAll(help(PLACE, findings.get(0)));
    }
    long more = found.beyond(shown);
    if (more > 0) {
      lines.add(PLACE + paint.faint("+ " + Counted.of(more) + " more"));
    }
    found
        .facts()
        .forEach(
            (target, fact) ->
                Wrap.lines(PLACE + Visible.of(target) + ": ", Visible.of(fact.sentence()), columns)
                    .forEach(line -> lines.add(paint.faint(line))));
    return lines;
  }

  private List<String> opening(Found found) {
    String headline = Visible.of(found.rule().headline());
    String plain = plainHead(found);
    if (headline.isEmpty()) {
      return List.of(head(found));
    }
    if (Visible.columns(plain) + 2 + Visible.columns(headline) <= columns) {
      return List.of(head(found) + "  " + headline);
    }
    List<String> lines = new ArrayList<>(List.of(head(found)));
    lines.addAll(Wrap.lines(PLACE, headline, columns));
    return lines;
  }

  private String head(Found found) {
    String severity = found.severity().word();
    String rest = plainHead(found).substring(severity.length() + 1 + found.id().length());
    return paint.severity(found.severity(), severity) + " " + paint.strong(found.id()) + rest;
  }

  private static String plainHead(Found found) {
    String head = found.severity().word() + " " + found.id();
    return found.whole() ? head : head + "  " + count(found);
  }

  private static String count(Found found) {
    return Counted.of(found.rule().count(), "finding");
  }

  private List<String> placed(Finding finding, Where where, boolean compact) {
    if (compact) {
      return compact(finding, where);
    }
    List<String> lines = new ArrayList<>();
    String pointer = Naming.pointer(where);
    lines.add(
        PLACE
            + paint.strong(Naming.place(where))
            + (pointer.isEmpty() ? "" : " " + paint.faint(pointer)));
    lines.addAll(message(DETAIL, finding));
    if (finding.excerpt() != null) {
      ExcerptLines excerpt = new ExcerptLines(finding.excerpt(), columns - GUTTER.length());
      lines.add(GUTTER + excerpt.text());
      if (where.column() > 0) {
        lines.add(GUTTER + paint.severity(finding.severity(), excerpt.carets()));
      }
    }
    if (!finding.related().isEmpty()) {
      lines.addAll(Wrap.lines(DETAIL + "also: ", related(finding.related()), columns));
    }
    return lines;
  }

  private List<String> compact(Finding finding, Where where) {
    String lead = PLACE + Naming.place(where);
    String also = finding.related().isEmpty() ? "" : " (also: " + related(finding.related()) + ")";
    List<String> lines =
        new ArrayList<>(
            Wrap.lines(lead + " ", DETAIL, Visible.of(finding.message()) + also, columns));
    lines.set(0, paint.strong(lead) + lines.get(0).substring(lead.length()));
    return lines;
  }

  private List<String> message(String indent, Finding finding) {
    return Wrap.lines(indent, Visible.of(finding.message()), columns);
  }

  private List<String> help(String indent, Finding finding) {
    return finding.help().isEmpty()
        ? List.of()
        : Wrap.lines(indent + "help: ", Visible.of(finding.help()), columns);
  }

  private static String related(List<Where> places) {
    String named =
        places.stream().limit(RELATED).map(Naming::place).collect(Collectors.joining(", "));
    int more = places.size() - RELATED;
    return more > 0 ? named + " and " + Counted.of(more) + " more" : named;
  }
}
