package dev.tuneready.join;

import java.util.List;

/**
 * A text made ready for a comparison: its sentences and lines, and the words of each.
 *
 * <p>Prose is split into words as {@link Prose} words it, with contractions and compounds taken
 * apart; code, which is what stands between fences, or all of a text that looks like code, into
 * identifiers, numbers and signs. Courtesies at both ends of the text are left out. Time and memory
 * are linear in the text. Many texts are made ready faster by {@link Passages}.
 */
public final class Passage {
  private final String text;
  private final List<Segment> segments;
  private final boolean cut;

  Passage(String text, List<Segment> segments, boolean cut) {
    this.text = text;
    this.segments = segments;
    this.cut = cut;
  }

  public static Passage of(String text) {
    return new Passages().of(text);
  }

  String text() {
    return text;
  }

  boolean holdsCode() {
    return segments.stream().anyMatch(Segment::code);
  }

  /** All words in a row. */
  List<Term> terms() {
    return segments.stream().flatMap(segment -> segment.terms().stream()).toList();
  }

  List<Segment> segments() {
    return segments;
  }

  /** Whether the text goes on beyond its segments. */
  boolean cut() {
    return cut;
  }
}
