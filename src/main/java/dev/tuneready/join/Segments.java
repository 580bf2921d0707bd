package dev.tuneready.join;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits texts into sentences and lines, and these into words. One thread at a time. */
final class Segments {
  /** A text with more words is not looked at further. */
  static final int MOST_WORDS = 1 << 16;

  private static final String FENCE = "```";

  private final Prose prose = new Prose(this::put);
  private final ProseTerms sentences;
  private final CodeTerms lines;
  private final List<Segment> segments = new ArrayList<>();
  private byte[] bytes = new byte[1 << 10];
  private int size;
  private String text = "";
  private int words;

  /**
   * @param bytes about how much memory known words may take
   */
  Segments(long bytes) {
    this.sentences = new ProseTerms(bytes / 2);
    this.lines = new CodeTerms(bytes / 2);
  }

  Passage of(String text) {
    this.text = text;
    words = 0;
    segments.clear();
    split();
    if (!cut()) {
      Courtesy.strip(segments);
    }
    return new Passage(text, List.copyOf(segments), cut());
  }

  /** How many words were not known. */
  long unknown() {
    return sentences.unknown() + lines.unknown();
  }

  private boolean cut() {
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
        add(lines.of(text, from, end), true);
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
    if (!text.startsWith(FENCE, at)) {
      return false;
    }
    int next = text.indexOf(FENCE, at + FENCE.length());
    return next < 0 || next >= end;
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
    size = 0;
    prose.text(text.substring(from, end));
    add(sentences.of(new String(bytes, 0, size, StandardCharsets.UTF_8)), false);
  }

  private void add(List<Term> terms, boolean code) {
    if (!terms.isEmpty()) {
      segments.add(new Segment(terms, code));
      words += terms.size();
    }
  }

  private void put(byte[] written, int from, int to) {
    int length = to - from;
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
    }
    System.arraycopy(written, from, bytes, size, length);
    size += length;
  }
}
