package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs of the join in texts that people wrote, or that are made like theirs. */
class RealSetsTest {
  private static final Path PROMPTS = Path.of("fixtures", "duplicates", "prompts.tsv");
  private static final int NO_CROWD = Integer.MAX_VALUE / JoinRow.LONGS;

  @Test
  void pairsOfPromptsAreThoseOfBruteForce() throws IOException {
    List<String> texts = new ArrayList<>();
    Random random = new Random(5);
    for (String line : Files.readAllLines(PROMPTS)) {
      String text = line.substring(line.indexOf('\t') + 1);
      texts.add(text);
      texts.add(edited(random, text));
      texts.add(edited(random, text));
    }
    assertTrue(assertEqualToBruteForce(TextKind.PROMPT, texts) > 500);
  }

  @Test
  void pairsOfAnswersAreThoseOfBruteForce() throws IOException {
    List<String> texts = new ArrayList<>();
    Random random = new Random(6);
    for (String line : Files.readAllLines(PROMPTS)) {
      String text = line.substring(line.indexOf('\t') + 1);
      texts.add(text);
      texts.add(edited(random, text));
    }
    assertTrue(assertEqualToBruteForce(TextKind.ANSWER, texts) > 20);
  }

  @ParameterizedTest
  @CsvSource({
    "PROMPT, 14, 17", "PROMPT, 23, 26", "PROMPT, 31, 34", "PROMPT, 254, 258",
    "ANSWER, 14, 17", "ANSWER, 23, 26", "ANSWER, 31, 34", "ANSWER, 254, 258"
  })
  void pairsAtTheBordersOfLanesAreThoseOfBruteForce(TextKind kind, int least, int most)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (String line : Files.readAllLines(PROMPTS)) {
      words.addAll(List.of(line.substring(line.indexOf('\t') + 1).split(" ")));
    }
    Random random = new Random(least);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int length = least + random.nextInt(most - least + 1);
      int from = random.nextInt(words.size() - length);
      String text = String.join(" ", words.subList(from, from + length));
      texts.add(text);
      for (int copy = 0; copy < 3; copy++) {
        texts.add(edited(random, text));
      }
    }
    texts.removeIf(text -> Words.of(text).size() > TextTokens.MOST_GRAMS + 2);
    assertTrue(assertEqualToBruteForce(kind, texts) > 0);
  }

  @ParameterizedTest
  @CsvSource({
    "dolly_open_qa, user, PROMPT, 3000",
    "dolly_general_qa, user, PROMPT, 2093",
    "gsm8k, user, PROMPT, 700",
    "t0_tasks, user, PROMPT, 2808",
    "t0_closedbook, user, PROMPT, 750",
    "banking77, user, PROMPT, 500",
    "wikisql_mlx, user, PROMPT, 500",
    "dolly_open_qa, assistant, ANSWER, 3000",
    "gsm8k, assistant, ANSWER, 700",
    "t0_tasks, assistant, ANSWER, 2808",
    "t0_tasks, user, ANSWER, 2808"
  })
  void pairsOfRealSetsAreThoseOfBruteForce(String set, String field, TextKind kind, int most)
      throws IOException {
    String data = System.getProperty("tuneready.data", "");
    assumeTrue(!data.isEmpty(), "no -Dtuneready.data=DIR with the folder knowledge in it");
    List<String> texts =
        read(Path.of(data, "knowledge", set + ".jsonl"), field).stream()
            .filter(text -> Words.of(text).size() <= TextTokens.MOST_GRAMS + 2)
            .limit(most)
            .toList();
    assertEqualToBruteForce(kind, texts);
  }

  @Test
  void aCrowdHidesOnlyPairsWhoseRarestCommonKeyIsCrowded() {
    List<String> texts = crowd(new Random(3), 500);
    SmallJoin join = new SmallJoin(TextKind.PROMPT, texts);
    Set<SmallJoin.Pair> missing = new TreeSet<>(join.pairs(1 << 22, NO_CROWD));
    Set<SmallJoin.Pair> found = join.pairs(1 << 22, 8);
    assertTrue(missing.containsAll(found));
    missing.removeAll(found);
    assertFalse(found.isEmpty());
    assertFalse(missing.isEmpty());
    Map<SmallJoin.Pair, Integer> groups = join.firstGroups(1 << 22);
    missing.removeIf(pair -> groups.getOrDefault(pair, 0) > 8);
    assertEquals(Set.of(), missing);
  }

  /** Texts in which a phrase of a template stands around a topic of their own. */
  @Test
  void stockPhrasesAloneMakeNoPair() {
    Random random = new Random(4);
    String stock =
        "read the passage below with care and then say in your own words what its writer thinks of"
            + " the people who live there and why that may have been so at the time";
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      String topic = "t" + random.nextInt(200) + " u" + random.nextInt(40) + " v";
      texts.add(stock + " " + topic + random.nextInt(i % 3 == 0 ? 2 : 400));
    }
    BruteForce truth = new BruteForce(TextKind.PROMPT, texts);
    Map<Long, Integer> commonness = truth.commonness();
    Set<SmallJoin.Pair> found = new SmallJoin(TextKind.PROMPT, texts).pairs(1 << 22, NO_CROWD);
    int missing = 0;
    for (SmallJoin.Pair pair : truth.pairs()) {
      int rarest =
          Arrays.stream(truth.common(pair.left(), pair.right()))
              .mapToInt(gram -> commonness.getOrDefault(gram, 0))
              .min()
              .orElseThrow();
      assertEquals(rarest < Rank.STOCK, found.contains(pair), pair::toString);
      missing += rarest < Rank.STOCK ? 0 : 1;
    }
    assertTrue(missing > 1000);
    assertTrue(found.size() > 100);
  }

  /** Small edits of few long lists of words, so that many share the same. */
  private static List<String> crowd(Random random, int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int template = Math.min(random.nextInt(40), random.nextInt(40));
      List<String> words = new ArrayList<>();
      for (int w = 0; w < 8 + template; w++) {
        words.add("t" + template + "w" + w);
      }
      words.set(random.nextInt(words.size()), "x" + random.nextInt(300));
      texts.add(String.join(" ", words));
    }
    return texts;
  }

  /**
   * Asserts that all pairs are found but those that share none but stock phrases; says how many
   * there are.
   */
  private static long assertEqualToBruteForce(TextKind kind, List<String> texts) {
    BruteForce truth = new BruteForce(kind, texts);
    Set<SmallJoin.Pair> found = new SmallJoin(kind, texts).pairs(1 << 22, NO_CROWD);
    Map<Long, Integer> commonness = truth.commonness();
    Set<SmallJoin.Pair> expected = new TreeSet<>(truth.pairs());
    Set<SmallJoin.Pair> stock = new TreeSet<>(expected);
    stock.removeAll(found);
    stock.removeIf(
        pair ->
            Arrays.stream(truth.common(pair.left(), pair.right()))
                .anyMatch(gram -> commonness.getOrDefault(gram, 0) < Rank.STOCK));
    expected.removeAll(stock);
    assertEquals(expected, found);
    return expected.size();
  }

  private static String edited(Random random, String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    int edits = 1 + random.nextInt(1 + words.size() / 9);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(4)) {
        case 0 -> words.set(at, "lantern");
        case 1 -> words.add(at, "please");
        case 2 -> Collections.swap(words, at, random.nextInt(words.size()));
        default -> words.remove(words.size() > 1 ? at : 0);
      }
      if (words.isEmpty()) {
        words.add("lantern");
      }
    }
    return String.join(" ", words);
  }

  private static List<String> read(Path file, String field) throws IOException {
    List<String> texts = new ArrayList<>();
    JsonFactory json = new JsonFactory();
    for (String line : Files.readAllLines(file)) {
      Map<String, String> values = new HashMap<>();
      try (JsonParser parser = json.createParser(line)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.VALUE_STRING) {
            values.put(parser.currentName(), parser.getText());
          }
        }
      }
      String text = values.getOrDefault(field, "");
      texts.add(
          field.equals("user") && !values.getOrDefault("context", "").isEmpty()
              ? text + "\n\n" + values.get("context")
              : text);
    }
    return texts;
  }
}
