package dev.tuneready.join;

import java.util.ArrayList;
import java.util.List;

/** The words of sentences in the wording of {@link Prose}. One thread at a time. */
final class ProseTerms {
  private static final String OPENING = "([{*_~`#|\"'";
  private static final String CLOSING = ")]}*_~`|\"'.,;:!?";

  private final Known known;

  /** Of a word that is being taken apart. */
  private final List<Term> terms = new ArrayList<>();

  /**
   * @param bytes about how much memory known words may take
   */
  ProseTerms(long bytes) {
    this.known = new Known(bytes, this::read);
  }

  /** The words of a sentence. */
  List<Term> of(String worded) {
    List<Term> sentence = new ArrayList<>();
    int from = 0;
    while (from < worded.length()) {
      int end = worded.indexOf(' ', from);
      end = end < 0 ? worded.length() : end;
      List<Term> word = known.terms(worded, from, end);
      if (from > 0 || !bullet(word)) {
        for (int i = 0; i < word.size(); i++) {
          sentence.add(word.get(i));
        }
      }
      from = end + 1;
    }
    return List.copyOf(sentence);
  }

  /** How many words were not known. */
  long unknown() {
    return known.unknown();
  }

  /** Whether it is what a line may begin with that is an item of a list. */
  private static boolean bullet(List<Term> word) {
    return word.size() == 1 && (word.get(0).said().equals("-") || word.get(0).said().equals("•"));
  }

  private List<Term> read(String word) {
    terms.clear();
    takeApart(word);
    return List.copyOf(terms);
  }

  /** Markup and brackets around a word go. */
  private void takeApart(String worded) {
    int from = 0;
    int end = worded.length();
    while (from < end && OPENING.indexOf(worded.charAt(from)) >= 0) {
      from++;
    }
    while (from < end && CLOSING.indexOf(worded.charAt(end - 1)) >= 0) {
      end--;
    }
    int piece = from;
    for (int at = from; at < end; ) {
      int codePoint = worded.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      if (alone(codePoint)) {
        piece(worded.substring(piece, at));
        terms.add(Term.prose(worded.substring(at, next)));
        piece = next;
      } else if (at > piece && joins(worded, at, end)) {
        piece(worded.substring(piece, at));
        piece = next;
      }
      at = next;
    }
    piece(worded.substring(piece, end));
  }

  /** Whether a hyphen or slash stands here between two letters. */
  private static boolean joins(String worded, int at, int end) {
    char c = worded.charAt(at);
    return (c == '-' || c == '/' || c == '\u2010' || c == '\u2011')
        && at + 1 < end
        && Character.isLetter(worded.charAt(at - 1))
        && Character.isLetter(worded.charAt(at + 1));
  }

  private void piece(String word) {
    if (word.isEmpty()) {
      return;
    }
    List<String> parts = Vocabulary.spelledOut(word);
    if (parts.size() > 1) {
      parts.forEach(part -> terms.add(Term.prose(part)));
      return;
    }
    int apostrophe = word.lastIndexOf('\'');
    if (apostrophe > 0 && Vocabulary.isEnding(word.substring(apostrophe))) {
      piece(word.substring(0, apostrophe));
      terms.add(Term.prose(word.substring(apostrophe)));
      return;
    }
    if (word.endsWith("n't")) {
      piece(word.substring(0, word.length() - 3));
      terms.add(Term.prose("not"));
      return;
    }
    terms.add(Term.prose(word));
  }

  /** Whether the character is a word of its own: ideographs, kana, and South East Asian scripts. */
  private static boolean alone(int codePoint) {
    return (codePoint >= 0x3040 && codePoint <= 0x9FFF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFF)
        || (codePoint >= 0x0E00 && codePoint <= 0x0EFF)
        || (codePoint >= 0x1000 && codePoint <= 0x109F)
        || (codePoint >= 0x1780 && codePoint <= 0x17FF);
  }
}
