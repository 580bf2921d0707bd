package dev.tuneready.join;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The phrases of {@link Courtesy} at the edges of a request, known by the hashes of its words. */
final class Politeness {
  /** So many words at both edges together may be politeness. */
  static final int MOST_WORDS = 8;

  /** So many words stay in any case. */
  private static final int LEAST_LEFT = 2;

  private static final List<long[]> LEADING = hashes(Courtesy.LEADING);
  private static final List<long[]> TRAILING = hashes(Courtesy.TRAILING);

  private Politeness() {}

  /** Where the request begins. */
  static int leading(long[] words, int count) {
    int at = 0;
    int length;
    do {
      int begins = at;
      int room = Math.min(MOST_WORDS, count - LEAST_LEFT) - at;
      length = longest(LEADING, room, phrase -> starts(words, begins, phrase));
      at += length;
    } while (length > 0);
    return at;
  }

  /** Where the request that begins at {@code from} ends. */
  static int trailing(long[] words, int from, int count) {
    int room = Math.min(MOST_WORDS, count - LEAST_LEFT) - from;
    return count - longest(TRAILING, room, phrase -> starts(words, count - phrase.length, phrase));
  }

  private interface Matching {
    boolean matches(long[] phrase);
  }

  private static int longest(List<long[]> phrases, int room, Matching matching) {
    for (long[] phrase : phrases) {
      if (phrase.length <= room && matching.matches(phrase)) {
        return phrase.length;
      }
    }
    return 0;
  }

  private static boolean starts(long[] words, int at, long[] phrase) {
    return Arrays.equals(words, at, at + phrase.length, phrase, 0, phrase.length);
  }

  /** The hashes of the words of each phrase, which are split at blanks only: "i'd". */
  private static List<long[]> hashes(List<List<String>> phrases) {
    return phrases.stream()
        .map(words -> String.join(" ", words).replace(" '", "'"))
        .map(phrase -> Vocabulary.words(phrase).stream().mapToLong(Politeness::hash).toArray())
        .toList();
  }

  private static long hash(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return TextTokens.hash(bytes, 0, bytes.length);
  }
}
