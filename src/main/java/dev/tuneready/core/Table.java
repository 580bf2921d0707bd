package dev.tuneready.core;

import java.util.List;

/**
 * Figures for people.
 *
 * @param columns the heads; the first column is set flush left, the others flush right
 */
public record Table(String title, List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
