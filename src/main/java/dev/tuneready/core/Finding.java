package dev.tuneready.core;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One place where a rule does not hold.
 *
 * @param targets what it is worth to each of the targets that mind, by name
 * @param where the place; null when the dataset as a whole is meant
 * @param excerpt the line around the fault; null when there is none to show
 */
public record Finding(
    Rule rule,
    Severity severity,
    SortedMap<String, Severity> targets,
    @Nullable Where where,
    String message,
    String help,
    List<Where> related,
    @Nullable Excerpt excerpt) {

  /**
   * A place as people name it.
   *
   * @param line from 1
   * @param column in Unicode code points of the raw line, from 1; 0 when the whole line is meant
   * @param pointer JSON Pointer; empty for the whole record
   */
  public record Where(String path, long line, long column, String pointer) {}

  /**
   * A window of the raw line, masked, with the invisible still in it.
   *
   * @param caret index of the code point at fault within the text
   * @param width how many code points are at fault within the text, at least 1
   * @param before whether the line goes on before the window
   * @param after whether it goes on after it
   */
  public record Excerpt(String text, int caret, int width, boolean before, boolean after) {}
}
