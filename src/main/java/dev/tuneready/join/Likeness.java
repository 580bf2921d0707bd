package dev.tuneready.join;

import dev.tuneready.join.Vocabulary.Weight;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Says whether one word is another with a typo or in another form. */
final class Likeness {
  /** Endings that a word can have or not without another being meant. */
  private static final Set<String> ENDINGS = Set.of("", "s", "es", "ed", "d", "ing", "ly", "e");

  /** What words hold that mean the contrary of each other, though they look like a typo. */
  private static final String[][] CONTRARIES = {
    {"micro", "macro"},
    {"hypo", "hyper"},
    {"inter", "intra"},
    {"in", "de"},
    {"in", "ex"},
    {"im", "ex"},
    {"as", "des"},
    {"endo", "exo"},
    {"pre", "pro"},
    {"under", "over"},
    {"major", "minor"},
  };

  private static final int LONGEST = 40;

  /** A word found in so few texts may be a typo. */
  private static final int RARE = 2;

  /** A commoner one too, when it is so much rarer than the other. */
  private static final int TIMES = 50;

  /** Words that everybody uses are in so many texts at least, or the dataset is too small. */
  private static final int SMALL = 20;

  private final ToIntFunction<String> commonness;

  Likeness(ToIntFunction<String> commonness) {
    this.commonness = commonness;
  }

  boolean alike(Term left, Term right) {
    String first = left.meant();
    String second = right.meant();
    if (Math.max(first.length(), second.length()) > LONGEST) {
      return false;
    }
    boolean content = left.weight() == Weight.CONTENT;
    if (content != (right.weight() == Weight.CONTENT)) {
      return content ? slip(first, right) : slip(second, left);
    }
    return content && (inflected(first, second) || typo(first, second));
  }

  /** Whether a rare word is a very common one with a typo: "teh". */
  private boolean slip(String word, Term common) {
    boolean small = common.weight() == Weight.LIGHT || common.weight() == Weight.SOFT;
    return small
        && common.meant().length() >= 3
        && lettersOnly(word)
        && commonness.applyAsInt(word) <= RARE
        && commonness.applyAsInt(common.meant()) >= SMALL
        && Edits.distance(word, common.meant(), 1) == 1;
  }

  /** Whether the words are one stem with two endings, such as {@code create, creating}. */
  private static boolean inflected(String left, String right) {
    int stem = commonPrefix(left, right);
    if (stem < 3 || !lettersOnly(left) || !lettersOnly(right)) {
      return false;
    }
    // "try, tries", "stop, stopping", "create, creating"
    for (int at = stem; at >= Math.max(3, stem - 1); at--) {
      if (ending(left, at) && ending(right, at)) {
        return true;
      }
    }
    return plural(left, right)
        || plural(right, left)
        || doubled(left, right)
        || doubled(right, left);
  }

  private static boolean ending(String word, int at) {
    return ENDINGS.contains(word.substring(at));
  }

  private static boolean plural(String one, String many) {
    return one.endsWith("y")
        && (many.endsWith("ies") || many.endsWith("ied"))
        && one.length() > 3
        && many.length() == one.length() + 2
        && many.startsWith(one.substring(0, one.length() - 1));
  }

  private static boolean doubled(String stem, String other) {
    String twice = stem + stem.charAt(stem.length() - 1);
    return other.equals(twice + "ing") || other.equals(twice + "ed");
  }

  private boolean typo(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    if (shorter < 4 || Math.abs(left.length() - right.length()) > 2) {
      return false;
    }
    boolean sameStart = left.charAt(0) == right.charAt(0);
    if (!sameStart && left.length() != right.length()) {
      return false;
    }
    int most = sameStart && shorter >= 8 ? 2 : 1;
    int distance = Edits.distance(left, right, most);
    if (distance > most || !lettersOnly(left) || !lettersOnly(right) || contrary(left, right)) {
      return false;
    }
    int first = commonness.applyAsInt(left);
    int second = commonness.applyAsInt(right);
    int rare = Math.min(first, second);
    int common = Math.max(first, second);
    if (common <= RARE) {
      return distance == 1 && sameStart && shorter >= 6;
    }
    return rare <= RARE || rare * (long) TIMES <= common;
  }

  private static boolean contrary(String left, String right) {
    for (String[] pair : CONTRARIES) {
      if ((left.startsWith(pair[0]) && right.startsWith(pair[1]))
          || (left.startsWith(pair[1]) && right.startsWith(pair[0]))) {
        return true;
      }
    }
    return false;
  }

  private static boolean lettersOnly(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c) || (c >= 0x2E80 && c < 0xAC00)) {
        return false;
      }
    }
    return true;
  }

  private static int commonPrefix(String left, String right) {
    int at = 0;
    while (at < left.length() && at < right.length() && left.charAt(at) == right.charAt(at)) {
      at++;
    }
    return at;
  }
}
