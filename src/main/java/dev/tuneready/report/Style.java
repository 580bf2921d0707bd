package dev.tuneready.report;

/**
 * How text for people looks.
 *
 * @param columns of the screen; below 40 it is taken for 40
 * @param colour whether to print colour codes
 * @param brief one line for a dataset that passes, one screen for one that does not
 */
public record Style(int columns, boolean colour, boolean brief) {
  private static final int NARROWEST = 40;

  public Style {
    columns = Math.max(columns, NARROWEST);
  }
}
