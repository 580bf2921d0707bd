package dev.tuneready.join;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The definition of a pair, held against all pairs of texts one by one; nothing is sampled. */
final class BruteForce {
  /** There are fewer different words than this many bits can tell apart. */
  private static final int WORD_BITS = 21;

  /** A text: how many words it has, each of them, counted, and its grams. */
  private static final class Text {
    private final int words;
    private final long[] bag;
    private final long[] grams;

    Text(int words, long[] bag, long[] grams) {
      this.words = words;
      this.bag = bag;
      this.grams = grams;
    }
  }

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Text> texts = new ArrayList<>();
  private final int percent;
  private final boolean bags;

  BruteForce(TextKind kind, List<String> texts) {
    this.percent = kind == TextKind.PROMPT ? 60 : 80;
    this.bags = kind == TextKind.PROMPT;
    texts.forEach(text -> this.texts.add(text(asked(Words.of(text)))));
  }

  SortedSet<SmallJoin.Pair> pairs() {
    SortedSet<SmallJoin.Pair> pairs = new TreeSet<>();
    for (int right = 0; right < texts.size(); right++) {
      for (int left = 0; left < right; left++) {
        if (pair(left, right)) {
          pairs.add(new SmallJoin.Pair(left, right));
        }
      }
    }
    return pairs;
  }

  boolean pair(int left, int right) {
    Text one = texts.get(left);
    Text other = texts.get(right);
    return (bags && bags(one, other)) || grams(one, other);
  }

  /** The grams that both have. */
  long[] common(int left, int right) {
    long[] other = texts.get(right).grams;
    return Arrays.stream(texts.get(left).grams)
        .filter(gram -> Arrays.binarySearch(other, gram) >= 0)
        .toArray();
  }

  /** In how many texts each gram is. */
  Map<Long, Integer> commonness() {
    Map<Long, Integer> commonness = new HashMap<>();
    for (Text text : texts) {
      Arrays.stream(text.grams).forEach(gram -> commonness.merge(gram, 1, Integer::sum));
    }
    return commonness;
  }

  private static boolean bags(Text one, Text other) {
    int most = Math.max(one.words, other.words);
    int differing = most < 3 ? 0 : most <= 5 ? 1 : most <= 14 ? 2 : most / 5;
    return most <= 24
        && Math.min(one.words, other.words) >= most - differing
        && shared(one.bag, other.bag) >= Math.max(1, most - differing);
  }

  private boolean grams(Text one, Text other) {
    if (Math.min(one.words, other.words) < 16) {
      return false;
    }
    int less = Math.min(one.grams.length, other.grams.length);
    int more = Math.max(one.grams.length, other.grams.length);
    if (100 * less < percent * more) {
      return false;
    }
    int shared = shared(one.grams, other.grams);
    return 100 * shared >= percent * (less + more - shared);
  }

  private static int shared(long[] one, long[] other) {
    int shared = 0;
    int at = 0;
    for (long token : one) {
      while (at < other.length && other[at] < token) {
        at++;
      }
      if (at < other.length && other[at] == token) {
        shared++;
        at++;
      }
    }
    return shared;
  }

  /** Without politeness, where that makes it a short text. */
  private static List<String> asked(List<String> words) {
    if (words.size() > Lane.SHORT_WORDS + Politeness.MOST_WORDS) {
      return words;
    }
    long[] hashes = words.stream().mapToLong(BruteForce::hash).toArray();
    int from = Politeness.leading(hashes, hashes.length);
    int to = Politeness.trailing(hashes, from, hashes.length);
    return to - from <= Lane.SHORT_WORDS ? words.subList(from, to) : words;
  }

  private static long hash(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return TextTokens.hash(bytes, 0, bytes.length);
  }

  private Text text(List<String> words) {
    long[] numbers = words.stream().mapToLong(this::number).toArray();
    long[] bag = new long[numbers.length];
    Map<Long, Long> times = new HashMap<>();
    for (int i = 0; i < bag.length; i++) {
      bag[i] = numbers[i] << WORD_BITS | times.merge(numbers[i], 1L, Long::sum);
    }
    long[] grams = new long[Math.max(0, numbers.length - 2)];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = (numbers[i] << WORD_BITS | numbers[i + 1]) << WORD_BITS | numbers[i + 2];
    }
    Arrays.sort(bag);
    return new Text(words.size(), bag, Arrays.stream(grams).sorted().distinct().toArray());
  }

  private long number(String word) {
    return numbers.computeIfAbsent(word, any -> numbers.size());
  }
}
