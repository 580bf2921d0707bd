package dev.tuneready.core;

import java.util.Map;

/**
 * One file of the dataset, as it was read.
 *
 * @param path as the user named it
 * @param bytes of the file as it stands, compressed or not
 * @param lines all lines, blank and broken ones too; 0 when it is no JSON Lines at all
 * @param examples the lines that hold a JSON object
 * @param format what most of its examples are; {@link Format#NONE} when there are none
 * @param formats how many examples there are of each format
 */
public record DataFile(
    String path,
    Split split,
    long bytes,
    long lines,
    long examples,
    Format format,
    Map<Format, Long> formats) {
  /** What standard input is called, which has no name. */
  public static final String STANDARD_INPUT = "standard input";

  /** Whether it has a name, and is not standard input. */
  public boolean named() {
    return !path.equals(STANDARD_INPUT);
  }

  /** Whether it is part of the dataset. */
  public boolean inside() {
    return split.inside();
  }

  /** Whether it holds something, and that is no JSON Lines at all. */
  public boolean unread() {
    return bytes > 0 && lines == 0;
  }
}
