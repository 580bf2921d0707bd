package dev.tuneready.core;

import java.util.List;
import java.util.Objects;

/**
 * Figures for people.
 *
 * @param columns the heads; the first column is set flush left, the others flush right
 * @param rows each with a cell for every column
 */
public record Table(String title, List<String> columns, List<List<String>> rows) {
  public Table {
    Objects.requireNonNull(title);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells under " + columns.size() + " heads");
      }
    }
  }
}
