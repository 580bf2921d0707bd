package dev.tuneready.join;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes texts ready for comparisons, and keeps those that it made last.
 *
 * <p>Most words have been met before; what they come to is known. Memory is bounded whatever the
 * texts are. One thread at a time.
 */
public final class Passages {
  /** Enough for one text. */
  private static final long FEW_BYTES = 1 << 16;

  /** What a text, a segment, a word and a word that was not known take. */
  private static final int TEXT_BYTES = 128;

  private static final int SEGMENT_BYTES = 96;
  private static final int WORD_BYTES = 4;
  private static final int UNKNOWN_BYTES = 120;

  /** So many bytes or so may be kept, and as many of what was kept before. */
  private final long most;

  private final Segments segments;
  private Map<String, Passage> kept = new HashMap<>();
  private Map<String, Passage> older = Map.of();
  private long bytes;

  Passages() {
    this(FEW_BYTES);
  }

  /**
   * @param bytes about how much memory all that is kept may take
   */
  public Passages(long bytes) {
    this.most = bytes / 4;
    this.segments = new Segments(bytes / 2);
  }

  /** The text, made ready. */
  public Passage of(String text) {
    Passage known = kept.get(text);
    if (known != null) {
      return known;
    }
    long unknown = segments.unknown();
    Passage old = older.get(text);
    Passage passage = old == null ? segments.of(text) : old;
    keep(passage, old == null ? segments.unknown() - unknown : 0);
    return passage;
  }

  private void keep(Passage passage, long unknown) {
    long size = TEXT_BYTES + passage.text().length() + UNKNOWN_BYTES * unknown;
    for (Segment segment : passage.segments()) {
      size += SEGMENT_BYTES + WORD_BYTES * (long) segment.terms().size();
    }
    if (bytes + size > most) {
      older = kept;
      kept = new HashMap<>();
      bytes = 0;
    }
    bytes += size;
    kept.put(passage.text(), passage);
  }
}
