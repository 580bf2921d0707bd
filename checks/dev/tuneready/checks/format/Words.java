package dev.tuneready.checks.format;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that are looked for in texts. Each is found by the rarest sign in it, so that a text is
 * read as fast as one sign can be searched for.
 */
final class Words {
  /** Signs by which words are found, the rarest in ordinary texts first. */
  private static final String RARE = "<[:KGkg";

  private final List<Sign> signs = new ArrayList<>();

  /**
   * A word that is looked for.
   *
   * @param anyCase whether upper and lower case are the same
   * @param sign where in it the sign stands by which it is found
   */
  private record Word(String word, boolean anyCase, int sign) {
    boolean standsAround(String text, int at) {
      return text.regionMatches(anyCase, at - sign, word, 0, word.length());
    }
  }

  /**
   * What was found in a text.
   *
   * @param first the word that stands first, as it is looked for
   * @param count how many there are
   */
  record Found(String first, int count) {
    /** Says that it stands inside the text of a turn. */
    String sentence(Turn turn) {
      String owner = Turns.spoken(turn) ? "the text of " + Turns.phrase(turn) : Turns.phrase(turn);
      String more = count == 1 ? "" : ", with " + Counted.of(count - 1) + " more such";
      return first.startsWith("\n")
          ? '"' + first.substring(1) + "\" begins a line inside " + owner + more
          : '"' + first + "\" stands inside " + owner + more;
    }
  }

  private Words(boolean anyCase, String... words) {
    for (String word : words) {
      add(word, anyCase);
    }
  }

  /** Words of which upper and lower case are told apart. */
  static Words exactly(String... words) {
    return new Words(false, words);
  }

  static Words inAnyCase(String... words) {
    return new Words(true, words);
  }

  /** The same with further words, of which upper and lower case are told apart. */
  Words andExactly(String... more) {
    for (String word : more) {
      add(word, false);
    }
    return this;
  }

  private void add(String word, boolean anyCase) {
    for (int i = 0; i < RARE.length(); i++) {
      char rare = RARE.charAt(i);
      int at = word.indexOf(anyCase ? Character.toLowerCase(rare) : rare);
      if (at >= 0) {
        sign(rare).add(new Word(word, anyCase, at));
        if (!anyCase || !Character.isUpperCase(rare)) {
          return;
        }
      }
    }
    throw new IllegalArgumentException("no sign to find it by: " + word);
  }

  private Sign sign(char rare) {
    for (Sign sign : signs) {
      if (sign.sign == rare) {
        return sign;
      }
    }
    Sign sign = new Sign(rare);
    signs.add(sign);
    return sign;
  }

  /** What of them stands in a text. */
  Optional<Found> in(String text) {
    int count = 0;
    int first = text.length();
    String word = "";
    for (Sign sign : signs) {
      for (int at = text.indexOf(sign.sign); at >= 0; at = text.indexOf(sign.sign, at + 1)) {
        Word found = sign.word(text, at);
        if (found != null) {
          count++;
          if (at - found.sign < first) {
            first = at - found.sign;
            word = found.word;
          }
        }
      }
    }
    return count == 0 ? Optional.empty() : Optional.of(new Found(word, count));
  }

  /** The words that are found by one sign. */
  private static final class Sign {
    private static final int MASK = 127;

    private final char sign;
    private final List<Word> words = new ArrayList<>();

    /** Whether a letter, by its last bits, may stand beside the sign: behind it, or before it. */
    private final boolean[] behind = new boolean[MASK + 1];

    private final boolean[] before = new boolean[MASK + 1];

    Sign(char sign) {
      this.sign = sign;
    }

    void add(Word word) {
      words.add(word);
      boolean[] beside = word.sign == 0 ? behind : before;
      char neighbour = word.word.charAt(word.sign == 0 ? 1 : word.sign - 1);
      beside[neighbour & MASK] = true;
      if (word.anyCase) {
        beside[Character.toUpperCase(neighbour) & MASK] = true;
        beside[Character.toLowerCase(neighbour) & MASK] = true;
      }
    }

    /** The word whose sign stands there. */
    @Nullable Word word(String text, int at) {
      boolean may =
          (at > 0 && before[text.charAt(at - 1) & MASK])
              || (at + 1 < text.length() && behind[text.charAt(at + 1) & MASK]);
      if (may) {
        for (Word word : words) {
          if (word.standsAround(text, at)) {
            return word;
          }
        }
      }
      return null;
    }
  }
}
