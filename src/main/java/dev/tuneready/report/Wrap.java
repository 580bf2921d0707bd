package dev.tuneready.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks visible text between words, measured in the columns of a terminal. */
public final class Wrap {
  private Wrap() {}

  /**
   * The lines of a text; a word that is too long stands on a line of its own, unbroken.
   *
   * @param lead what stands before the first line, which the others are set in line with
   */
  public static List<String> lines(String lead, String text, int columns) {
    return lines(lead, " ".repeat(Visible.columns(lead)), text, columns);
  }

  /** The same, with an indent of its own for the lines after the first. */
  static List<String> lines(String lead, String indent, String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(lead);
    int used = Visible.columns(lead);
    boolean empty = true;
    for (String word : words(text)) {
      int width = Visible.columns(word);
      if (!empty && used + 1 + width > columns && !word.startsWith("::")) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        used = indent.length();
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      used += width + (empty ? 0 : 1);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        words.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return words;
  }
}
