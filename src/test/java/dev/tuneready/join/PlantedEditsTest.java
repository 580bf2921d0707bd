package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.join.Difference.Kind;
import dev.tuneready.join.Vocabulary.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts with one edit planted in each: what kind of difference it makes. */
class PlantedEditsTest {
  private static final boolean ACCEPT = Boolean.getBoolean("tuneready.accept");
  private static final Path PAIRS = Path.of("fixtures", "duplicates", "near-pairs.tsv");
  private static final Path KINDS = Path.of("fixtures", "duplicates", "planted-edits.txt");

  private static final String[] CHINESE = {
    "今天天气很好。",
    "我喜欢吃苹果。",
    "他的猫在睡觉。",
    "写一首关于春天的短诗。",
    "列出三种健康的早餐食物。",
    "解释光合作用的基本原理。",
    "给定一段文字，找出其中所有的人名并且按照出现的顺序列出。",
    "请你用简单的语言向一个小学生解释为什么天空是蓝色的。",
    "为一家新开的咖啡店写一句吸引年轻人的广告语。",
    "阅读下面的句子，判断作者对这家餐厅的态度是满意还是失望，并且用一句话说明你的理由，不要引用原来的句子。",
    "我们公司下个月要搬到新的办公楼，写一封邮件通知所有的客户，告诉他们新的地址和电话，语气要礼貌而且热情。",
  };

  private enum Edit {
    TYPO,
    TWO_TYPOS,
    FUNCTION_WORD_LEFT_OUT,
    WORD_REPLACED,
    NEIGHBOURS_SWAPPED,
    COURTESY,
    CASE,
    WHITE_SPACE,
    PUNCTUATION
  }

  private final List<String> texts = texts();
  private final Map<String, Integer> commonness = new HashMap<>();
  private final Random random = new Random(7);

  PlantedEditsTest() {
    for (String text : texts) {
      Passage.of(text).terms().stream()
          .map(Term::meant)
          .distinct()
          .forEach(word -> commonness.merge(word, 1, Integer::sum));
    }
  }

  /** Prose of one line, from the pairs and the Chinese sentences above. */
  private static List<String> texts() {
    try {
      Set<String> texts = new LinkedHashSet<>();
      for (String line : Files.readAllLines(PAIRS)) {
        String text = line.split("\t", -1)[3];
        if (words(text).length >= 4 && !text.contains("\\") && !Code.looksLike(text)) {
          texts.add(text);
        }
      }
      texts.addAll(Arrays.asList(CHINESE));
      return List.copyOf(texts);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean chinese(String text) {
    return Arrays.asList(CHINESE).contains(text);
  }

  private static String[] words(String text) {
    return chinese(text)
        ? text.codePoints().mapToObj(Character::toString).toArray(String[]::new)
        : text.strip().split(" +", -1);
  }

  private static String length(String[] words) {
    int length = words.length;
    return length <= 8 ? "4-8" : length <= 16 ? "9-16" : length <= 40 ? "17-40" : "over 40";
  }

  @Test
  void everyEditHasItsKinds() throws IOException {
    Map<String, Map<Kind, Integer>> kinds = new TreeMap<>();
    for (String text : texts) {
      for (Edit edit : Edit.values()) {
        String edited = edited(text, edit);
        if (!edited.equals(text)) {
          String row =
              (chinese(text) ? "Chinese" : "English")
                  + ", "
                  + edit.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                  + ", "
                  + length(words(text));
          kinds
              .computeIfAbsent(row, unseen -> new EnumMap<>(Kind.class))
              .merge(kind(text, edited), 1, Integer::sum);
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    kinds.forEach((row, counts) -> lines.append(row).append(": ").append(counts).append('\n'));
    if (ACCEPT) {
      Files.writeString(KINDS, lines);
    }
    assertEquals(Files.readString(KINDS), lines.toString());
  }

  @ParameterizedTest
  @EnumSource(
      value = Edit.class,
      names = {"COURTESY", "CASE", "WHITE_SPACE", "PUNCTUATION"})
  void whatSaysNothingMakesNoDifference(Edit edit) {
    List<String> other =
        texts.stream().filter(text -> kind(text, edited(text, edit)) != Kind.SAME).toList();
    assertEquals(List.of(), other);
  }

  @Test
  void anotherWordIsNeverNear() {
    List<String> near =
        texts.stream()
            .filter(text -> kind(text, edited(text, Edit.WORD_REPLACED)).compareTo(Kind.NEAR) <= 0)
            .toList();
    assertEquals(List.of(), near);
  }

  private Kind kind(String text, String edited) {
    return Difference.of(
            Passage.of(text), Passage.of(edited), word -> commonness.getOrDefault(word, 0))
        .kind();
  }

  private String edited(String text, Edit edit) {
    List<String> words = new ArrayList<>(List.of(words(text)));
    boolean chinese = chinese(text);
    String blank = chinese ? "" : " ";
    switch (edit) {
      case TYPO -> misspell(words, 1);
      case TWO_TYPOS -> misspell(words, 2);
      case FUNCTION_WORD_LEFT_OUT -> remove(words);
      case WORD_REPLACED -> replace(words, chinese ? "鲸" : "lantern");
      case NEIGHBOURS_SWAPPED -> swap(words);
      case COURTESY -> words.add(0, chinese ? "请" : "Could you please");
      case CASE -> words.replaceAll(word -> word.toUpperCase(Locale.ROOT));
      case WHITE_SPACE -> words.set(1, "  " + words.get(1));
      case PUNCTUATION -> words.set(words.size() - 1, marked(words.get(words.size() - 1)));
    }
    return String.join(blank, words);
  }

  private static String marked(String last) {
    return last.endsWith("。") ? "！" : last + "!";
  }

  /** The indices of words of plain letters whose weight is one of these. */
  private static int[] indices(List<String> words, int least, Set<Weight> weights) {
    return IntStream.range(0, words.size())
        .filter(i -> words.get(i).length() >= least)
        .filter(i -> words.get(i).chars().allMatch(Character::isLetter))
        .filter(i -> weights.contains(Vocabulary.weight(lower(words.get(i)))))
        .toArray();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private void misspell(List<String> words, int times) {
    int[] at = indices(words, 4, Set.of(Weight.CONTENT));
    for (int i = 0; i < Math.min(times, at.length); i++) {
      int index = at[(random.nextInt(at.length) + i) % at.length];
      String word = words.get(index);
      int letter = 1 + random.nextInt(word.length() - 2);
      String before = word.substring(0, letter);
      String after = word.substring(letter + 1);
      words.set(
          index,
          switch (random.nextInt(3)) {
            case 0 -> before + after;
            case 1 -> before + word.charAt(letter) + word.charAt(letter) + after;
            default -> before + "x" + after;
          });
    }
  }

  private void remove(List<String> words) {
    int[] at = indices(words, 1, Set.of(Weight.LIGHT));
    if (at.length > 0) {
      words.remove(at[random.nextInt(at.length)]);
    }
  }

  private void replace(List<String> words, String other) {
    int[] at = indices(words, 1, Set.of(Weight.CONTENT));
    if (at.length > 0) {
      words.set(at[random.nextInt(at.length)], other);
    }
  }

  private void swap(List<String> words) {
    int at = random.nextInt(words.size() - 2);
    words.add(at, words.remove(at + 1));
  }
}
