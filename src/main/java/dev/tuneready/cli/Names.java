package dev.tuneready.cli;

import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody meant who mistyped a name. */
final class Names {
  /** From so many characters on the beginning of a name tells what was meant. */
  private static final int BEGINNING = 3;

  private Names() {}

  /**
   * A question that ends a sentence, such as {@code "; did you mean --report?"}; empty when no name
   * is near.
   */
  static String nearest(String typed, Collection<String> names) {
    LevenshteinDistance distance = new LevenshteinDistance(1 + typed.length() / 3);
    String nearest = "";
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      int far = distance(distance, typed, name);
      if (far >= 0 && far < least) {
        least = far;
        nearest = name;
      }
    }
    return nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
  }

  /**
   * Of the whole name, or of what stands after its module; its beginning is near. -1 when neither
   * is near.
   */
  private static int distance(LevenshteinDistance distance, String typed, String name) {
    String lower = typed.toLowerCase(Locale.ROOT);
    if (lower.length() >= BEGINNING && name.startsWith(lower)) {
      return 1;
    }
    int whole = distance.apply(lower, name);
    int last = distance.apply(lower, name.substring(name.indexOf('/') + 1));
    return whole < 0 || (last >= 0 && last < whole) ? last : whole;
  }
}
