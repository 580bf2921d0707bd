package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** What is told apart early is never the same, near, or in another order. */
final class OneSidedTest {
  private static final Path PAIRS = Path.of("fixtures", "duplicates", "near-pairs.tsv");
  private static final String[] WORDS =
      ("the a of not only 3 10km 10 km e mail email e-mail can't cannot cat cats running run"
              + " please - * ( ) . ! 你 好 吗 请 color colour 1,000 first 1st create creating")
          .split(" ", -1);

  private final Passages passages = new Passages();
  private final Random random = new Random(11);
  private int small;

  private static List<String[]> pairs() throws IOException {
    return Files.readAllLines(PAIRS).stream()
        .map(line -> line.replace("\\n", "\n").split("\t", -1))
        .map(cells -> new String[] {cells[3], cells[4]})
        .toList();
  }

  @Test
  void labelledPairsAreToldApartOnlyWhereTheyDiffer() throws IOException {
    for (String[] pair : pairs()) {
      assertSound(pair[0], pair[1]);
      assertSound(pair[1], pair[0]);
    }
    assertTrue(small > 200, () -> small + " small differences");
  }

  @Test
  void editedTextsAreToldApartOnlyWhereTheyDiffer() throws IOException {
    for (String[] pair : pairs()) {
      for (int i = 0; i < 5; i++) {
        assertSound(pair[0], edited(pair[0]));
      }
    }
    assertTrue(small > 500, () -> small + " small differences");
  }

  @Test
  void randomTextsAreToldApartOnlyWhereTheyDiffer() {
    for (int i = 0; i < 3_000; i++) {
      List<String> words = new ArrayList<>();
      int size = 1 + random.nextInt(24);
      for (int word = 0; word < size; word++) {
        words.add(anyWord());
      }
      String text = String.join(" ", words);
      assertSound(text, edited(text));
    }
    assertTrue(small > 500, () -> small + " small differences");
  }

  private void assertSound(String here, String there) {
    assertSound(here, there, word -> 0);
    assertSound(here, there, word -> (word.hashCode() >>> 3) % 60);
  }

  private void assertSound(String here, String there, ToIntFunction<String> commonness) {
    Difference whole = Difference.of(Passage.of(here), Passage.of(there), commonness);
    Optional<Difference> expected = Optional.of(whole).filter(Difference::small);
    assertEquals(
        expected,
        Difference.small(passages.of(here), passages.of(there), commonness),
        () -> here + " | " + there);
    small += expected.isPresent() ? 1 : 0;
  }

  private String anyWord() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private String edited(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
    int edits = 1 + random.nextInt(3);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(words.size());
      String word = words.get(at);
      switch (random.nextInt(6)) {
        case 0 -> words.set(at, anyWord());
        case 1 -> words.add(at, anyWord());
        case 2 -> words.set(at, word + "s");
        case 3 -> words.set(at, word.length() > 3 ? word.substring(1) : word);
        case 4 ->
            words.set(at, word.length() > 3 ? word.charAt(0) + "x" + word.substring(2) : word);
        default -> Collections.swap(words, at, random.nextInt(words.size()));
      }
    }
    return String.join(" ", words);
  }
}
