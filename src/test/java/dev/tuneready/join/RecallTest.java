package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of real prompts with one edit planted in each, how many the join brings together again. */
class RecallTest {
  private static final boolean ACCEPT = Boolean.getBoolean("tuneready.accept");
  private static final Path PROMPTS = Path.of("fixtures", "duplicates", "prompts.tsv");
  private static final Path TABLE = Path.of("fixtures", "duplicates", "planted-recall.txt");

  /** So often each prompt is edited in each way. */
  private static final int TIMES = 3;

  private enum Edit {
    TYPO,
    TWO_TYPOS,
    WORD_LEFT_OUT,
    WORD_REPLACED,
    NEIGHBOURS_SWAPPED,
    COURTESY,
    CASE,
    WHITE_SPACE,
    PUNCTUATION
  }

  private enum Length {
    TO_8(8),
    TO_16(16),
    TO_24(24),
    TO_40(40),
    LONGER(Integer.MAX_VALUE);

    private final int most;

    Length(int most) {
      this.most = most;
    }

    static Length of(int words) {
      return Set.of(values()).stream()
          .filter(length -> words <= length.most)
          .min(Enum::compareTo)
          .orElseThrow();
    }
  }

  /** A prompt and how its words are written together. */
  private record Prompt(List<String> words, String blank) {
    static Prompt of(String line) {
      String text = line.substring(line.indexOf('\t') + 1);
      return line.startsWith("chinese")
          ? new Prompt(text.codePoints().mapToObj(Character::toString).toList(), "")
          : new Prompt(List.of(text.split(" ")), " ");
    }

    boolean chinese() {
      return blank.isEmpty();
    }

    String text() {
      return String.join(blank, words);
    }

    Length length() {
      return Length.of(Words.of(text()).size());
    }
  }

  /** How many of those planted are found. */
  private record Cell(long found, long planted) {
    double recall() {
      return (double) found / planted;
    }

    @Override
    public String toString() {
      return found + "/" + planted;
    }
  }

  /** An edit that was planted. */
  private record Planted(boolean chinese, Edit edit, Length length, boolean found) {}

  private static final List<Planted> PLANTED = new ArrayList<>();

  @BeforeAll
  static void joinAll() throws IOException {
    List<Prompt> prompts = Files.readAllLines(PROMPTS).stream().map(Prompt::of).toList();
    Random random = new Random(100);
    for (Edit edit : Edit.values()) {
      for (int time = 0; time < TIMES; time++) {
        join(prompts, edit, random);
      }
    }
  }

  private static void join(List<Prompt> prompts, Edit edit, Random random) {
    List<String> texts = new ArrayList<>(prompts.stream().map(Prompt::text).toList());
    prompts.forEach(prompt -> texts.add(new Planting(random, prompt).edited(edit)));
    Set<SmallJoin.Pair> pairs = new SmallJoin(TextKind.PROMPT, texts).pairs(1 << 20, Groups.CROWD);
    for (int i = 0; i < prompts.size(); i++) {
      Prompt prompt = prompts.get(i);
      if (texts.get(i).equals(texts.get(prompts.size() + i))) {
        continue;
      }
      boolean found = pairs.contains(new SmallJoin.Pair(i, prompts.size() + i));
      PLANTED.add(new Planted(prompt.chinese(), edit, prompt.length(), found));
    }
  }

  @Test
  void everyEditIsFoundSoOften() throws IOException {
    StringBuilder table = new StringBuilder();
    row(table, "edit", List.of("4-8", "9-16", "17-24", "25-40", "over 40", "all"));
    for (boolean chinese : new boolean[] {false, true}) {
      table.append(chinese ? "Chinese\n" : "English\n");
      for (Edit edit : Edit.values()) {
        row(table, edit.name().toLowerCase(Locale.ROOT).replace('_', ' '), row(chinese, edit));
      }
    }
    if (ACCEPT) {
      Files.writeString(TABLE, table);
    }
    assertEquals(Files.readString(TABLE), table.toString());
  }

  private static List<Cell> row(boolean chinese, Edit edit) {
    Predicate<Planted> edited = one -> one.chinese() == chinese && one.edit() == edit;
    List<Cell> row = new ArrayList<>();
    for (Length length : Length.values()) {
      row.add(cell(edited.and(one -> one.length() == length)));
    }
    row.add(cell(edited));
    return row;
  }

  private static void row(StringBuilder table, String head, List<?> cells) {
    table.append(String.format(Locale.ROOT, "%-18s", head));
    cells.forEach(cell -> table.append(String.format(Locale.ROOT, "%10s", cell)));
    table.append('\n');
  }

  @Test
  void nearlyAllAreFound() {
    Cell all = cell(one -> true);
    assertTrue(all.recall() >= 0.985, () -> "all: " + all);
    Cell shortest = cell(one -> one.length() == Length.TO_8);
    assertTrue(shortest.recall() >= 0.95, () -> "4 to 8 words: " + shortest);
  }

  @ParameterizedTest
  @EnumSource(
      value = Edit.class,
      names = {"NEIGHBOURS_SWAPPED", "CASE", "WHITE_SPACE", "PUNCTUATION"})
  void whatSaysNothingIsAlwaysFound(Edit edit) {
    Cell cell = cell(one -> one.edit() == edit);
    assertEquals(cell.planted(), cell.found());
  }

  private static Cell cell(Predicate<Planted> which) {
    List<Planted> those = PLANTED.stream().filter(which).toList();
    return new Cell(those.stream().filter(Planted::found).count(), those.size());
  }

  /** Plants an edit in a prompt. */
  private static final class Planting {
    private static final String[][] COURTESIES = {
      {"Please", ""},
      {"Could you please", ""},
      {"Can you", ""},
      {"Hi,", ""},
      {"Hello!", ""},
      {"I would like you to", ""},
      {"", "please"},
      {"", "Thanks!"},
      {"Kindly", "Thank you."},
      {"Hey, can you please", "thanks in advance"}
    };
    private static final String[][] CHINESE_COURTESIES = {{"请", ""}, {"请问", ""}, {"", "谢谢！"}};

    private final Random random;
    private final List<String> words;
    private final boolean chinese;
    private final String blank;

    Planting(Random random, Prompt prompt) {
      this.random = random;
      this.words = new ArrayList<>(prompt.words());
      this.chinese = prompt.chinese();
      this.blank = prompt.blank();
    }

    String edited(Edit edit) {
      switch (edit) {
        case TYPO -> misspell(1);
        case TWO_TYPOS -> misspell(2);
        case WORD_LEFT_OUT -> words.remove(any(1));
        case WORD_REPLACED -> words.set(any(1), chinese ? "鲸" : "lantern");
        case NEIGHBOURS_SWAPPED -> {
          int at = random.nextInt(words.size() - 1);
          words.add(at, words.remove(at + 1));
        }
        case COURTESY -> courtesy();
        case CASE -> recase();
        case WHITE_SPACE -> spread();
        case PUNCTUATION -> punctuate();
      }
      return String.join(blank, words);
    }

    /** A word, if there is one with so many letters or digits. */
    private int any(int least) {
      int[] at =
          IntStream.range(0, words.size())
              .filter(i -> words.get(i).chars().filter(Character::isLetterOrDigit).count() >= least)
              .toArray();
      return at.length == 0 ? random.nextInt(words.size()) : at[random.nextInt(at.length)];
    }

    private void misspell(int times) {
      int first = misspellAnotherThan(-1);
      if (times == 2) {
        misspellAnotherThan(first);
      }
    }

    private int misspellAnotherThan(int not) {
      int at = any(chinese ? 1 : 4);
      for (int tries = 0; at == not && tries < 50; tries++) {
        at = any(chinese ? 1 : tries < 25 ? 4 : 1);
      }
      String word = words.get(at);
      int letter = word.length() < 3 ? 0 : 1 + random.nextInt(word.length() - 2);
      String before = word.substring(0, letter);
      String after = word.substring(letter + 1);
      words.set(
          at,
          chinese
              ? (not < 0 ? "鲸" : "鹭")
              : switch (random.nextInt(3)) {
                case 0 -> before + (before.isEmpty() && after.isEmpty() ? "q" : after);
                case 1 -> before + word.charAt(letter) + word.charAt(letter) + after;
                default -> before + "x" + after;
              });
      return at;
    }

    private void courtesy() {
      String[][] all = chinese ? CHINESE_COURTESIES : COURTESIES;
      String[] one = all[random.nextInt(all.length)];
      if (!one[0].isEmpty()) {
        words.add(0, one[0]);
      }
      if (!one[1].isEmpty()) {
        words.add(one[1]);
      }
    }

    private void recase() {
      int way = random.nextInt(3);
      words.replaceAll(
          word ->
              way == 0
                  ? word.toUpperCase(Locale.ROOT)
                  : way == 1
                      ? word.toLowerCase(Locale.ROOT)
                      : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    private void spread() {
      switch (random.nextInt(4)) {
        case 0 -> words.set(0, " " + words.get(0));
        case 1 -> words.add("\n");
        case 2 -> words.set(1, chinese ? "\u3000" + words.get(1) : "\u00A0" + words.get(1));
        default -> words.replaceAll(word -> chinese ? word : word + " ");
      }
    }

    private void punctuate() {
      int last = words.size() - 1;
      String word = words.get(last);
      switch (random.nextInt(4)) {
        case 0 -> words.set(last, word + (chinese ? "！" : "!"));
        case 1 -> words.set(last, word.replaceAll("[.?!。？！]+$", ""));
        case 2 -> {
          words.set(0, (chinese ? "“" : "\"") + words.get(0));
          words.set(last, words.get(last) + (chinese ? "”" : "\""));
        }
        default -> words.set(1, words.get(1) + (chinese ? "，" : ","));
      }
    }
  }
}
