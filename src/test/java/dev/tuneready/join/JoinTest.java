package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The pairs of the join are those of the definition, no more and no fewer. */
final class JoinTest {
  private static final int NO_CROWD = Integer.MAX_VALUE / JoinRow.LONGS;

  @Test
  void pairsOfWordsAreThoseOfBruteForce() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      assertEqualToBruteForce(texts(random, 150, 1, 26, 2 + random.nextInt(40)), "seed " + seed);
    }
  }

  @Test
  void pairsAtTheBordersOfTheLanesAreThoseOfBruteForce() {
    for (int seed = 100; seed < 110; seed++) {
      Random random = new Random(seed);
      assertEqualToBruteForce(edited(random, 150, 14, 27, 400), "seed " + seed);
    }
  }

  @Test
  void pairsOfLongTextsAreThoseOfBruteForce() {
    for (int seed = 200; seed < 208; seed++) {
      Random random = new Random(seed);
      assertEqualToBruteForce(edited(random, 100, 25, 200, 3000), "seed " + seed);
    }
  }

  @Test
  void aSketchWithFewCellsLosesNoPair() {
    List<String> texts = edited(new Random(7), 400, 3, 60, 500);
    SmallJoin join = new SmallJoin(TextKind.PROMPT, texts);
    Set<SmallJoin.Pair> words = new TreeSet<>(join.pairs(1 << 22, NO_CROWD));
    words.removeIf(pair -> Words.of(texts.get(pair.left())).size() > Lane.SHORT_WORDS);
    Set<SmallJoin.Pair> few = join.pairs(1 << 11, NO_CROWD);
    assertTrue(few.containsAll(words), "pairs of words");
  }

  /** For fewer texts than make a stock phrase. */
  private static void assertEqualToBruteForce(List<String> texts, String what) {
    SmallJoin join = new SmallJoin(TextKind.PROMPT, texts);
    assertEquals(bruteForce(texts), join.pairs(1 << 22, NO_CROWD), what);
  }

  private static Set<SmallJoin.Pair> bruteForce(List<String> texts) {
    List<List<String>> words = new ArrayList<>();
    texts.forEach(text -> words.add(Words.of(text)));
    Set<SmallJoin.Pair> pairs = new TreeSet<>();
    for (int right = 0; right < texts.size(); right++) {
      for (int left = 0; left < right; left++) {
        if (bags(words.get(left), words.get(right)) || grams(words.get(left), words.get(right))) {
          pairs.add(new SmallJoin.Pair(left, right));
        }
      }
    }
    return pairs;
  }

  private static boolean bags(List<String> left, List<String> right) {
    int most = Math.max(left.size(), right.size());
    if (most > 24) {
      return false;
    }
    Map<String, Integer> counts = new HashMap<>();
    left.forEach(word -> counts.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : right) {
      shared += counts.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
    }
    int differing = most < 3 ? 0 : most <= 5 ? 1 : most <= 14 ? 2 : most / 5;
    return shared >= Math.max(1, most - differing);
  }

  private static boolean grams(List<String> left, List<String> right) {
    if (Math.min(left.size(), right.size()) < 16) {
      return false;
    }
    Set<List<String>> one = gramsOf(left);
    Set<List<String>> other = gramsOf(right);
    Set<List<String>> both = new HashSet<>(one);
    both.retainAll(other);
    int either = one.size() + other.size() - both.size();
    return 100 * both.size() >= 60 * either;
  }

  private static Set<List<String>> gramsOf(List<String> words) {
    Set<List<String>> grams = new HashSet<>();
    for (int i = 2; i < words.size(); i++) {
      grams.add(List.copyOf(words.subList(i - 2, i + 1)));
    }
    return grams;
  }

  /** Texts of random words, the first ones of the vocabulary far more often than the last. */
  private static List<String> texts(Random random, int count, int least, int most, int words) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(random, least + random.nextInt(most - least + 1), words));
    }
    return texts;
  }

  /** Random texts, and among them copies with a few words replaced, left out, added, swapped. */
  private static List<String> edited(Random random, int count, int least, int most, int words) {
    List<String> texts = new ArrayList<>();
    while (texts.size() < count) {
      if (texts.isEmpty() || random.nextInt(4) == 0) {
        texts.add(text(random, least + random.nextInt(most - least + 1), words));
      } else {
        String edited = edited(random, texts.get(random.nextInt(texts.size())), words);
        if (Words.of(edited).size() <= TextTokens.MOST_GRAMS) {
          texts.add(edited);
        }
      }
    }
    return texts;
  }

  private static String edited(Random random, String text, int words) {
    List<String> edited = new ArrayList<>(List.of(text.split(" ")));
    int edits = 1 + random.nextInt(1 + edited.size() / 8);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(edited.size());
      switch (random.nextInt(4)) {
        case 0 -> edited.set(at, word(random, words));
        case 1 -> edited.add(at, word(random, words));
        case 2 -> edited.add(edited.remove(at));
        default -> edited.remove(edited.size() > 1 ? at : 0);
      }
      if (edited.isEmpty()) {
        edited.add(word(random, words));
      }
    }
    return String.join(" ", edited);
  }

  private static String text(Random random, int length, int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      text.add(word(random, words));
    }
    return String.join(" ", text);
  }

  private static String word(Random random, int words) {
    double skewed = random.nextDouble() * random.nextDouble();
    return "w" + (int) (skewed * words);
  }
}
