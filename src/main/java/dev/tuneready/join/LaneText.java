package dev.tuneready.join;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The tokens of one text in one lane: of a text of some 20 words there are two such, its bag of
 * words and its set of grams.
 *
 * <p>Used again for the next text; not thread-safe.
 */
public final class LaneText {
  /** Takes the texts of a lane one by one; each is good only until the call returns. */
  public interface Use {
    void text(LaneText text);
  }

  private static final int BAG = 0;

  /** Lanes of grams are numbered from here, two for each level: prompts, answers. */
  private static final int GRAMS = 2;

  private static final Lane WORDS = new Lane.Bag();

  /** Prompts that share less are like each other only in form. */
  private static final Lane PROMPTS = new Lane.Jaccard(60);

  /** Long answers share phrases, so more is wanted of them. */
  private static final Lane ANSWERS = new Lane.Jaccard(80);

  /** Where only some grams are kept, the share of them is an estimate: less is wanted of it. */
  private static final Lane SOME_OF_PROMPTS = new Lane.Jaccard(50);

  private static final Lane SOME_OF_ANSWERS = new Lane.Jaccard(70);

  private int lane;
  private boolean promoted;

  /** The numbers of the text as they were written. */
  private final int[] read = new int[TextTokens.MOST_GRAMS];

  private final FewNumbers met = new FewNumbers();
  private final int[] tokens = new int[TextTokens.MOST_GRAMS];
  private int size;

  /** All lanes in which a text stands that {@link TextTokens#into} wrote. */
  public void each(TextKind kind, long[] longs, int at, Use use) {
    int count = Tokens.size(longs, at);
    for (int i = 0; i < count; i++) {
      read[i] = Tokens.get(longs, at, i);
    }
    if (Tokens.form(longs, at) != Tokens.Form.WORDS) {
      grams(kind, Tokens.level(longs, at), count, use);
      return;
    }
    if (kind == TextKind.PROMPT) {
      bag(count);
      use.text(this);
    }
    if (count >= Lane.LONG_WORDS) {
      for (int i = 0; i < count - 2; i++) {
        read[i] = TextTokens.gram(read[i], read[i + 1], read[i + 2]);
      }
      grams(kind, 0, count - 2, use);
    }
  }

  /** The same for as long as one likes, its tokens in ascending order. */
  public LaneText copy() {
    LaneText copy = new LaneText();
    copy.lane = lane;
    copy.promoted = promoted;
    copy.size = size;
    System.arraycopy(tokens, 0, copy.tokens, 0, size);
    Arrays.sort(copy.tokens, 0, size);
    return copy;
  }

  /** Texts of different lanes are never compared. */
  public int lane() {
    return lane;
  }

  /**
   * Whether it stands here only for the sake of longer texts, of which fewer grams are kept: two
   * such are compared in the lane that is their own.
   */
  public boolean promoted() {
    return promoted;
  }

  public int size() {
    return size;
  }

  public int token(int index) {
    return tokens[index];
  }

  /** When two texts of a lane are a candidate pair. */
  public static Lane rule(int lane) {
    if (lane == BAG) {
      return WORDS;
    }
    boolean answers = kind(lane) == TextKind.ANSWER;
    if (lane < GRAMS + 2) {
      return answers ? ANSWERS : PROMPTS;
    }
    return answers ? SOME_OF_ANSWERS : SOME_OF_PROMPTS;
  }

  /** What the texts of a lane are in their examples. */
  public static TextKind kind(int lane) {
    return lane >= GRAMS && (lane & 1) != 0 ? TextKind.ANSWER : TextKind.PROMPT;
  }

  static boolean ofWords(int lane) {
    return lane == BAG;
  }

  private void bag(int count) {
    lane = BAG;
    promoted = false;
    size = count;
    System.arraycopy(read, 0, tokens, 0, count);
    Arrays.sort(tokens, 0, count);
    int times = 0;
    int last = 0;
    for (int i = 0; i < count; i++) {
      times = i > 0 && tokens[i] == last ? times + 1 : 0;
      last = tokens[i];
      tokens[i] = salted(last, BAG + (times << 8));
    }
  }

  private void grams(TextKind kind, int level, int count, Use use) {
    promoted = false;
    set(kind, level, count);
    use.text(this);
    int least = rule(lane).leastNeed(TextTokens.MOST_GRAMS + 1);
    if (size >= least) {
      promoted = true;
      set(kind, level + 1, count);
      use.text(this);
    }
  }

  /** Takes those of a level, each once. */
  private void set(TextKind kind, int level, int count) {
    lane = GRAMS + 2 * level + (kind == TextKind.ANSWER ? 1 : 0);
    size = 0;
    met.clear();
    for (int i = 0; i < count; i++) {
      if (TextTokens.picked(read[i], level) && met.add(read[i])) {
        tokens[size++] = salted(read[i], lane);
      }
    }
  }

  /** The token of a word or gram of a prompt, as it stands in its lane when it comes once. */
  static int token(Tokens.Form form, int number) {
    return salted(number, form == Tokens.Form.WORDS ? BAG : GRAMS);
  }

  /** How many tokens both of two copies have. */
  public static int shared(LaneText left, LaneText right) {
    int shared = 0;
    int other = 0;
    for (int i = 0; i < left.size; i++) {
      while (other < right.size && right.tokens[other] < left.tokens[i]) {
        other++;
      }
      if (other < right.size && right.tokens[other] == left.tokens[i]) {
        shared++;
        other++;
      }
    }
    return shared;
  }

  /** Takes all tokens. */
  public void each(IntConsumer use) {
    for (int i = 0; i < size; i++) {
      use.accept(tokens[i]);
    }
  }

  private static int salted(int token, int salt) {
    return (int) (TextTokens.mix(((long) salt << Integer.SIZE) | (token & 0xFFFFFFFFL)) >>> 32);
  }
}
