package dev.tuneready.checks.format;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known word that somebody most likely meant. */
final class Nearest {
  /** Longer words are no typing errors of anything known here. */
  private static final int LONGEST = 40;

  private static final int SHORT = 5;

  private Nearest() {}

  /** The nearest word within two letters, one for short words; letter case does not matter. */
  static Optional<String> to(String word, Collection<String> known) {
    return to(word, known, word.length() <= SHORT ? 1 : 2);
  }

  static Optional<String> to(String word, Collection<String> known, int letters) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    LevenshteinDistance distance = new LevenshteinDistance(letters);
    String folded = word.toLowerCase(Locale.ROOT);
    String nearest = null;
    int least = letters + 1;
    for (String candidate : known) {
      int away = swapped(folded, candidate) ? 1 : distance.apply(folded, candidate);
      if (away >= 0 && away < least) {
        least = away;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Whether two letters side by side have changed places, and nothing else. */
  private static boolean swapped(String word, String known) {
    if (word.length() != known.length()) {
      return false;
    }
    int at = 0;
    while (at < word.length() && word.charAt(at) == known.charAt(at)) {
      at++;
    }
    return at + 1 < word.length()
        && word.charAt(at) == known.charAt(at + 1)
        && word.charAt(at + 1) == known.charAt(at)
        && word.regionMatches(at + 2, known, at + 2, word.length() - at - 2);
  }
}
