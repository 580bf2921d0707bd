package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.join.Difference.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pairs of real texts, each read by a person: are they one and the same example? */
class NearPairsTest {
  private static final boolean ACCEPT = Boolean.getBoolean("tuneready.accept");
  private static final Path FILE = Path.of("fixtures", "duplicates", "near-pairs.tsv");

  /** So many pairs stand in the file that are called the same or near. */
  private static final int NEAR = 110;

  /** {@code one}: a person would keep only one of them. */
  private record Pair(String set, boolean one, Kind kind, String left, String right) {
    static Pair of(String line) {
      String[] cells = line.split("\t", -1);
      return new Pair(cells[0], cells[1].equals("yes"), Kind.valueOf(cells[2]), cells[3], cells[4]);
    }

    Pair with(Kind kind) {
      return new Pair(set, one, kind, left, right);
    }

    String line() {
      return String.join("\t", set, one ? "yes" : "no", kind.name(), left, right);
    }
  }

  private final List<Pair> expected = read();
  private final Map<String, Integer> commonness = commonness(expected);
  private final List<Pair> found = expected.stream().map(this::found).toList();

  private static List<Pair> read() {
    try {
      return Files.readAllLines(FILE).stream().map(Pair::of).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** In how many of the texts each word is. */
  private static Map<String, Integer> commonness(List<Pair> pairs) {
    Set<String> texts = new HashSet<>();
    pairs.forEach(pair -> texts.addAll(List.of(pair.left(), pair.right())));
    Map<String, Integer> commonness = new HashMap<>();
    for (String text : texts) {
      Set<String> words =
          Passage.of(text(text)).terms().stream().map(Term::meant).collect(Collectors.toSet());
      words.forEach(word -> commonness.merge(word, 1, Integer::sum));
    }
    return commonness;
  }

  private Pair found(Pair pair) {
    Difference difference =
        Difference.of(
            Passage.of(text(pair.left())),
            Passage.of(text(pair.right())),
            word -> commonness.getOrDefault(word, 0));
    return pair.with(difference.kind());
  }

  private static String text(String cell) {
    return cell.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
  }

  @Test
  void everyPairHasItsKind() throws IOException {
    String lines = found.stream().map(pair -> pair.line() + "\n").collect(Collectors.joining());
    if (ACCEPT) {
      Files.writeString(FILE, lines);
    }
    assertEquals(Files.readString(FILE), lines);
  }

  @Test
  void whatIsCalledNearIsOneAndTheSame() {
    List<Pair> near = found.stream().filter(pair -> pair.kind().compareTo(Kind.NEAR) <= 0).toList();
    assertTrue(near.stream().map(Pair::set).distinct().count() >= 4);
    assertTrue(near.size() >= NEAR, () -> near.size() + " pairs");
    assertTrue(near.stream().filter(Pair::one).count() >= 0.95 * near.size());
  }

  /** What is missed are synonyms and frames such as "Final exam. Question 1". */
  @Test
  void ofTheOthersMostAreTwo() {
    List<Pair> others =
        found.stream().filter(pair -> pair.kind().compareTo(Kind.REORDER) > 0).toList();
    assertTrue(others.size() >= 100);
    assertTrue(others.stream().filter(Pair::one).count() <= 0.2 * others.size());
  }
}
