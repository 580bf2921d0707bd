package dev.tuneready.report;

import dev.tuneready.core.Table;
import java.util.ArrayList;
import java.util.List;

/** Sets a table: the first column flush left, the others flush right. */
final class Tables {
  private static final String GAP = "  ";

  private Tables() {}

  static List<String> lines(Table table, String indent, Paint paint) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(visible(table.columns()));
    table.rows().forEach(row -> rows.add(visible(row)));
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], Visible.columns(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(indent + paint.strong(Visible.of(table.title())));
    for (int i = 0; i < rows.size(); i++) {
      String line = line(rows.get(i), widths);
      lines.add(indent + GAP + (i == 0 ? paint.faint(line) : line));
    }
    return lines;
  }

  private static List<String> visible(List<String> cells) {
    return cells.stream().map(Visible::of).toList();
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String blank = " ".repeat(widths[i] - Visible.columns(cells.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(i == 0 ? cells.get(i) + blank : blank + cells.get(i));
    }
    return line.toString().stripTrailing();
  }
}
