package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of texts so long that only some of their grams are kept, nearly all pairs are found. */
class SampledTextsTest {
  private static final int VOCABULARY = 50_000;

  /** Pairs, and how many words the first text of each has at least and at most. */
  private record Lot(int pairs, int least, int most) {}

  private final Random random = new Random(17);

  @Test
  void nearlyAllPairsOfLongTextsAreFound() {
    Recall recall = recall(new Lot(1200, 250, 1100));
    assertTrue(recall.share() >= 0.995, recall::toString);
  }

  @Test
  void nearlyAllPairsOfVeryLongTextsAreFound() {
    Recall recall = recall(new Lot(40, 19_000, 21_000));
    assertTrue(recall.share() >= 0.995, recall::toString);
  }

  /** Where one of two texts keeps more of its grams than the other. */
  @Test
  void nearlyAllPairsAcrossLevelsAreFound() {
    for (int border : new int[] {258, 514, 1026}) {
      Recall recall = recall(new Lot(250, border - 12, border + 13));
      assertTrue(recall.share() >= 0.995, () -> border + " words: " + recall);
    }
  }

  /** How many pairs there are by the definition, and how many of them are found. */
  private record Recall(int found, int pairs) {
    double share() {
      return (double) found / pairs;
    }

    @Override
    public String toString() {
      return found + " of " + pairs;
    }
  }

  private Recall recall(Lot lot) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < lot.pairs(); i++) {
      List<String> words = words(lot.least() + random.nextInt(lot.most() - lot.least()));
      texts.add(String.join(" ", words));
      texts.add(edited(words, random.nextDouble() * 0.26));
    }
    BruteForce truth = new BruteForce(TextKind.PROMPT, texts);
    Set<SmallJoin.Pair> pairs = new SmallJoin(TextKind.PROMPT, texts).pairs(1 << 22, Groups.CROWD);
    int planted = 0;
    int found = 0;
    for (int i = 0; i < texts.size(); i += 2) {
      if (truth.pair(i, i + 1)) {
        planted++;
        found += pairs.contains(new SmallJoin.Pair(i, i + 1)) ? 1 : 0;
      }
    }
    return new Recall(found, planted);
  }

  private List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(VOCABULARY));
    }
    return words;
  }

  /** With so great a share of its grams gone, by words that are replaced, left out or added. */
  private String edited(List<String> words, double gone) {
    List<String> edited = new ArrayList<>();
    for (String word : words) {
      if (random.nextDouble() * 3 >= gone) {
        edited.add(word);
        continue;
      }
      int way = random.nextInt(3);
      if (way > 0) {
        edited.add("n" + random.nextInt(VOCABULARY));
      }
      if (way > 1) {
        edited.add(word);
      }
    }
    return String.join(" ", edited);
  }
}
