package dev.tuneready.join;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text made ready for a comparison: its sentences and lines, and the words of each.
 *
 * <p>Prose is split into words as {@link Prose} words it, with contractions and compounds taken
 * apart; code, which is what stands between fences, or all of a text that looks like code, into
 * identifiers, numbers and signs. Courtesies at both ends of the text are left out. Time and memory
 * are linear in the text.
 */
public final class Passage {
  /** A text with more words is not looked at further. */
  static final int MOST_WORDS = 1 << 16;

  private static final String FENCE = "```";

  private final String text;
  private final Prose prose = new Prose(this::put);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Segment> segments = new ArrayList<>();
  private int words;

  /** A sentence or line. What is said is shown, what is meant is compared; word by word. */
  record Segment(List<Term> terms, List<String> meant, boolean code) {
    Segment(List<Term> terms, boolean code) {
      this(terms, terms.stream().map(Term::meant).toList(), code);
    }
  }

  private Passage(String text) {
    this.text = text;
  }

  public static Passage of(String text) {
    Passage passage = new Passage(text);
    passage.split();
    if (!passage.cut()) {
      Courtesy.strip(passage.segments);
    }
    return passage;
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
    return words > MOST_WORDS;
  }

  private void split() {
    boolean fenced = text.contains(FENCE);
    boolean code = !fenced && Code.looksLike(text);
    int from = 0;
    while (from < text.length() && !cut()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      boolean fence = fenced && isFence(from, end);
      code ^= fence;
      if (code || fence) {
        addCode(from, end);
      } else {
        addProse(from, end);
      }
      from = end + 1;
    }
  }

  private boolean isFence(int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
    int next = text.indexOf(FENCE, at + FENCE.length());
    return text.startsWith(FENCE, at) && (next < 0 || next >= end);
  }

  private void addCode(int from, int end) {
    add(CodeTerms.of(text, from, end), true);
  }

  private void addProse(int from, int end) {
    int begin = from;
    for (int at = from; at < end && !cut(); at++) {
      if (endsSentence(at, end)) {
        addSentence(begin, at + 1);
        begin = at + 1;
      }
    }
    addSentence(begin, end);
  }

  private boolean endsSentence(int at, int end) {
    char c = text.charAt(at);
    return switch (c) {
      case '.', '!', '?' -> at + 1 < end && text.charAt(at + 1) == ' ';
      case '。', '！', '？' -> true;
      default -> false;
    };
  }

  private void addSentence(int from, int end) {
    if (from >= end) {
      return;
    }
    bytes.reset();
    prose.text(text.substring(from, end));
    add(ProseTerms.of(bytes.toString(StandardCharsets.UTF_8)), false);
  }

  private void add(List<Term> terms, boolean code) {
    if (!terms.isEmpty()) {
      segments.add(new Segment(terms, code));
      words += terms.size();
    }
  }

  private void put(byte[] written, int from, int to) {
    bytes.write(written, from, to - from);
  }
}
