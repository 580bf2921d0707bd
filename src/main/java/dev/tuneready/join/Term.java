package dev.tuneready.join;

import dev.tuneready.join.Vocabulary.Weight;
import java.util.List;

/**
 * A word of a text: as it is shown, and as it is compared, with spellings and synonyms that come to
 * the same made one.
 */
record Term(String said, String meant, Weight weight, boolean code) {
  static Term prose(String word) {
    String meant = Vocabulary.meant(word);
    return new Term(word, meant, Vocabulary.weight(meant), false);
  }

  /** In code every word and sign counts. */
  static Term code(String word) {
    Weight weight = Character.isDigit(word.charAt(0)) ? Weight.NUMBER : Weight.STRONG;
    return new Term(word, word, weight, true);
  }

  /** Ideographs, of which a word has two or so, and what else is written without blanks. */
  boolean character() {
    return said.charAt(0) >= 0xE00 && said.codePointCount(0, said.length()) == 1;
  }

  /** The words in a row, with blanks where they are written with blanks. */
  static String said(List<Term> terms) {
    StringBuilder said = new StringBuilder();
    boolean blank = false;
    for (Term term : terms) {
      boolean character = term.character();
      said.append(blank && !character ? " " : "").append(term.said);
      blank = !character;
    }
    return said.toString();
  }
}
